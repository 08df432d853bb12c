def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def lines = { int build -> builds[build].readLines().findAll { it =~ /^\[INFO\] (@@|[-+] )/ } }
def results = new File(basedir, 'target/experiments/houses')

assert builds[1].contains('nothing of houses was adopted: options that were found with other values')
assert builds[2].contains('src/experiments/houses.yaml was left as it is, as this is a dry run')
assert lines(2) == lines(3)
assert lines(3)[0] == '[INFO] @@ -20 +20 @@'
assert lines(3).contains('[INFO] -    optimizer: adam   # the usual one')
assert builds[3].contains('Wrote src/experiments/houses.yaml; run it again: nothing is searched for any more')

def file = new File(basedir, 'src/experiments/houses.yaml').text
assert file =~ /\n    optimizer: \{type: adam, learning_rate: 0\.\d+\}   # the usual one\n    # found by a search: quasi_random, 8 sets of options, by validation\.mse \(optimizer\.learning_rate, dropout\)\n    dropout: 0(\.[12])?\n    epochs: 30\n/
assert file =~ /\n  # found by a search: grid, 9 sets of options, by validation\.mse\n  ridge: \{type: ridge, alpha: \d\.\d\}\n\nthresholds:/

assert builds[4].contains('the experiment file changed')
assert builds[5].contains('all 4 trials are from the store')
def table = { it.readLines().findAll { line -> line =~ /^\[INFO\] (network|ridge)[~*]? / } }
assert table(builds[5]) == table(builds[0]) && table(builds[0]).size() == 2
assert !new File(results, 'search.csv').exists()
assert !new File(results, 'found.json').exists()
assert builds[6].contains('houses: no model has a search; there is nothing to adopt')
