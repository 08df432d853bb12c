['houses', 'flats'].each { module ->
  def first = new File(basedir, "$module/target/experiments/$module/results.csv")
  def again = new File(basedir, "$module/target/again/$module/results.csv")
  assert first.readLines().size() > 1
  assert Arrays.equals(first.bytes, again.bytes) : "$module differs"
  assert new File(basedir, "$module/target/experiments/$module/verdict.json").isFile()
}
assert !new File(basedir, 'tools/target').exists()

def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
// The third build finds nothing changed, and tells the verdicts of all modules all the same.
assert builds[2].count('Nothing changed since the last run, which said:') == 2
[0, 2].each {
  ['houses', 'flats'].each { module ->
    assert builds[it].contains("[INFO] [$module] $module: ") : 'lines of modules at a time name theirs'
  }
  assert builds[it].contains('''[INFO] Experiments of the build: all rules are kept; 2 experiments in 2 modules
[INFO]   houses  houses  the rule is kept
[INFO]   flats   flats   the rule is kept
''')
}
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/experiments/verdict.json'))
assert verdict.passed
assert verdict.experiments*.module == ['flats'] : 'what the last build judged, in the place of the whole project'
assert builds[3].contains('Experiments of the build: all rules are kept; 1 experiment in 1 module')

def index = new File(basedir, 'target/experiments/index.html').text
assert index.contains('2 experiments in 2 modules')
assert index.contains('All rules are kept')
assert index.contains('href="../../houses/target/experiments/houses/report.html"')
assert new File(basedir, 'target/again/index.html').text.contains('Nothing was judged')
def review = new File(basedir, 'target/experiments/review.md').text
assert review.startsWith('<!-- experiment-review -->\n## Experiments: all rules are kept\n')
assert review.contains('### `flats`: the rule is kept') && !review.contains('`houses`') : 'of the last build, as the verdict'
