def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def unchanged = 'Nothing changed since the last run, which said:'
assert !builds[0].contains(unchanged)
assert builds[1].contains(unchanged)
assert builds[1].contains('mean ± standard deviation over 3 seeds')
assert !builds[1].contains('trial 1 of 4')
assert !builds[2].contains(unchanged)
assert builds[2].contains('1 of 4 trials from the store')
assert !builds[3].contains(unchanged)
builds.each { assert it.contains('houses: all 2 rules are kept') }
def advice = 'write `target: {price: standardize}`'
assert builds[0].contains(advice)
assert builds[1].count(advice) == builds[0].count(advice) : 'a build in which nothing changed says it again'
assert new File(localRepositoryPath, 'org/example/unchanged/1.0.0/unchanged-1.0.0-experiments.zip').isFile()
