def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert builds.size() == 7

assert builds[3].contains('houses: 4 versions from 1.0.0 to current')
assert builds[3] =~ /network\.test\.mse +\S+ +\S+ +current better -\S+ %/
assert builds[3] =~ /not read: 1\.2\.0: it cannot be read: .*; delete it from the local repository, so that it is fetched again/
assert builds[3].contains('not read: 1.3.0: no repository of this build has its tables (classifier experiments)')
assert builds[3].contains('History: target/experiments/history.html')

def rows = { folder -> new File(basedir, "$folder/history.csv").readLines().drop(1).collect { it.split(',', -1) } }
def all = rows('target/experiments')
assert all.collect { it[1] } == ['1.0.0', '1.1.0-rc1', '1.1.0', 'current'] : 'in the order of versions, the current results last'
assert all.collect { it[17] } == ['first', 'unchanged', 'worse', 'better']
assert all[2].join(',').contains('models: network: epochs 1, was 60')
def page = new File(basedir, 'target/experiments/history.html').text
assert page.contains('network: epochs 1, was 60')
assert page.contains('network.test.mse is worse than in 1.1.0-rc1')

assert builds[4].contains('houses: 2 versions from 1.1.0-rc1 to 1.1.0') : 'the newest four are looked at, without a network'
assert rows('target/offline')*.join(',').tail() == [all[2].join(',')]

assert builds[5].contains('houses: no version could be read')
assert new File(basedir, 'target/none/history.html').text.contains('No version could be read.')

assert builds[6].contains('experiment.versions is `some`: expected how many releases to look at, a whole number of at least 1, for example 20.')
