def log = new File(basedir, 'build.log').text
assert new File(basedir, 'src/experiments/baselines/houses.csv').isFile()
assert log.contains('Running org.example.HousesTest') && log.contains('Running org.example.WorseHouses')
def failure = log.split('Running org.example.WorseHouses')[1]
assert failure =~ /Tests run: 1, Failures: 1, Errors: 0/ : 'a broken rule is a failed test, not one that could not run'
assert failure.contains('1 rule of the experiments is broken:')
assert failure =~ /houses: network\.test\.mse is worse: mean .*, was .* in committed baseline .*src\/experiments\/houses\.yaml:28:13/
