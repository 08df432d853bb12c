def log = new File(basedir, 'build.log').text
assert log.contains('''1 rule of the experiments is broken:
[ERROR]   houses: network.test.mse is not better than that of area_and_town by more than 20%: mean 0.02385 against 0.01198 (+99.04%); 95% interval of the difference from a lead of 20% -0.01077 to +0.04098 over 3 paired trials and 24 test rows (src/experiments/houses.yaml:28:3)
''')
assert !log.contains(' at io.github.experimentmaven') : 'no stack trace without -e'
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/experiments/houses/verdict.json'))
assert verdict.findings*.passed == [true, false, true]
assert verdict.findings*.kind.every { it == 'model' }
