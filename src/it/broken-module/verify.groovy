def log = new File(basedir, 'build.log').text
def told = log.substring(log.indexOf('Experiments of the build'))
assert told.startsWith('''Experiments of the build: 1 of 2 broken; 2 experiments in 2 modules
[ERROR]   houses  houses  the rule is broken
[ERROR]     mean.test.mse is 2.223, above the maximum of 0.001 by 2.222 (src/experiments/houses.yaml:''')
assert told.contains('[INFO]   flats   flats   the rule is kept')
assert told.indexOf('Reactor Summary') > 0 : 'the verdict stands before the summary'
assert log.count('Experiments of the build') == 1

def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/experiments/verdict.json'))
assert !verdict.passed
assert verdict.experiments.collectEntries { [it.module, it.passed] } == [houses: false, flats: true]
