def log = new File(basedir, 'build.log').text
assert log.contains('''2 rules of the experiments are broken:
[ERROR]   houses: mean.test.mse is 2.223, above the maximum of 1 by 1.223 (src/experiments/houses.yaml:25:3)
[ERROR]   houses: mean.test.r2 is -0.01355, below the minimum of 0.5 by 0.5135 (src/experiments/houses.yaml:26:3)
''')
assert !log.contains(' at io.github.experimentmaven') : 'no stack trace without -e'
assert new File(basedir, 'target/experiments/houses/results.csv').isFile() : 'run writes its tables all the same'
