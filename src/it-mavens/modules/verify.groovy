def log = new File(basedir, 'build.log').text
// The folder a build is cloned to says which Maven and which Java it is meant to try.
def (all, what, version) = (basedir.path =~ /it-mavens-(maven|jdk)-([^\/\\]+)/)[0]
assert log.contains(what == 'maven' ? "Apache Maven $version " : "Java version: $version")

def builds = log.split('Scanning for projects')
assert builds.drop(1).join('').contains('Experiments of the build: all rules are kept; 2 experiments in 2 modules')
assert !(log =~ /(?s)validation issues.*experiment-maven-plugin/)
// Which repositories a machine reaches is not the plugin's doing.
def warnings = log.readLines().findAll {
  it.startsWith('[WARN') && !it.contains('Could not transfer metadata')
}
assert warnings.isEmpty()
['houses', 'flats'].each { module ->
  assert new File(basedir, "$module/target/experiments/$module/verdict.json").isFile()
}
def first = new File(basedir, 'houses/target/experiments/houses/results.csv')
def again = new File(basedir, 'houses/target/again/houses/results.csv')
assert Arrays.equals(first.bytes, again.bytes)
