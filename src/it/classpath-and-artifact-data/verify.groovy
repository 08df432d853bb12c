def rows = { new File(basedir, "study/target/experiments/$it/results.csv").readLines().size() }
assert rows('classpath') == 1 + 3 * 3 + 3
assert rows('artifact') == rows('classpath')
assert new File(basedir, 'build.log').text.contains(
    "no repository of this build has the artifact 'org.example:house-data:2.0.1'")
