def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert builds.size() == 6

def lacks = 'houses was compared by seeds alone, which says nothing of other test rows, since release 1.0.0 has no test rows; a release or experiment:baseline writes them'
assert builds[0].contains(lacks)
assert builds[0].contains('houses: the rule is kept, compared with release 1.0.0: 1 unchanged')

assert builds[1] =~ /\[ERROR\] .*network\.test\.mse is worse: mean \S+, was \S+ in release 1\.0\.0 .* over 3 paired trials/

assert builds[2] =~ /\[WARNING\] houses: network\.test\[town=Bern\]\.mse is not comparable with release 1\.0\.0: the baseline does not have it yet/
assert builds[2] =~ /\[WARNING\] houses: .*drift/

assert builds[3] =~ /network +mse +\S+ +\S+ +\+\S+% +worse/

assert !builds[5].contains('by seeds alone')
assert builds[5].contains('1 unchanged')
assert new File(basedir, 'src/experiments/baselines/houses.test-rows.csv.gz').isFile()
