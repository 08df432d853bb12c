def log = new File(basedir, 'build.log').text
assert new File(basedir, 'src/experiments/baselines/houses.csv').isFile()
assert log.contains('Accepted as baseline: src/experiments/baselines/houses.csv')
assert log.contains('compared with committed baseline (version 1.0.0): 2 unchanged')
assert log =~ /network\.test\.mse .*committed baseline/
