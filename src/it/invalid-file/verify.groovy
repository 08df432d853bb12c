def log = new File(basedir, 'build.log').text
assert log.contains('2 problems in the experiments:')
assert log.contains('src/experiments/houses.yaml:19:5: models.network.epoches: unknown key `epoches`')
assert log.contains('did you mean `epochs`?')
assert log.count('unknown key `epoches`') == 1 : 'every problem once'
assert log.contains("src/experiments/typo-in-column.yaml:6:5: data.features.aera: there is no column `aera`; did you mean `area`?")
assert !log.contains(' at io.github.experimentmaven') : 'no stack trace without -e'
assert !new File(basedir, 'target').exists()
