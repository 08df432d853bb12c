def log = new File(basedir, 'build.log').text
assert log.contains('2 rules of the experiments are broken:')
assert log =~ /houses: mean\.test\.mse is [0-9.]+, above the maximum of 1 by [0-9]+ \(src\/experiments\/houses\.yaml:\d+:\d+\)/
assert log =~ /houses: mean\.test\.r2 is -[0-9.]+, below the minimum of 0\.5 by [0-9.]+ \(src\/experiments\/houses\.yaml:\d+:\d+\)/
assert !log.contains('mean.test.mae is')
assert new File(basedir, 'target/experiments/houses/results.csv').isFile() : 'run writes its tables all the same'
