def log = new File(basedir, 'build.log').getText('UTF-8')
def results = { new File(basedir, "target/experiments/$it/results.csv").readLines('UTF-8') }
assert results('große häuser').size() == 1 + 3 * 3 + 3
assert results('zu teuer').size() == 1 + 3 * 3 + 3
assert log.contains('all 2 rules are kept')
assert new File(basedir, 'target/experiments/zu teuer/verdict.json').text.contains('"passed" : false')
assert log.count('BUILD FAILURE') == 1
