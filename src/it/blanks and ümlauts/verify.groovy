def results = new File(basedir, 'target/experiments/große häuser')
['results.csv', 'summary.csv', 'summary.md', 'provenance.json', 'report.html'].each {
  def file = new File(results, it)
  assert file.isFile() : "$it is missing"
  assert it == 'report.html' || !file.getText('UTF-8').contains('\r') : "$it has carriage returns"
}
assert new File(results, 'results.csv').readLines('UTF-8').size() == 1 + 3 * 3 + 3
assert new File(results, 'report.html').getText('UTF-8').contains('große häuser')
