def results = new File(basedir, 'target/experiments/houses')
['results.csv', 'summary.csv', 'summary.md', 'curves.csv', 'provenance.json', 'report.html'].each {
  assert new File(results, it).isFile() : "$it is missing"
}
def rows = new File(results, 'results.csv').readLines()
assert rows.size() == 1 + 3 * 3 + 3 : 'a row for each model, seed and part, and of one training where seeds make no difference'
assert rows[1].startsWith('1.0.0,houses,network,mlp,1,0,0,train,72,')
def log = new File(basedir, 'build.log').text
assert log.contains('mean ± standard deviation over 3 seeds')
assert log.contains('houses: all 2 rules are kept')
assert log.contains('\u001b[1;32mhouses: all 2 rules are kept') : 'colours where Maven is asked for them'
def tables = log.readLines().findAll { it ==~ /\[INFO\] (model|column|network|mean|houses|price|rooms|  ).*/ }
assert tables.size() > 12
tables.each { assert it.length() <= 80 : "wider than a console: $it" }
assert new File(results, 'profile.html').isFile()
assert new File(basedir, 'target/passing-experiment-1.0.0-experiments.zip').isFile()
assert new File(results, 'verdict.json').text.contains('"passed" : true')
assert new groovy.xml.XmlSlurper().parse(new File(results, 'TEST-experiment.houses.xml')).@failures == '0'
