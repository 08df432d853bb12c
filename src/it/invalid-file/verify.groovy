def log = new File(basedir, 'build.log').text
assert log.contains('src/experiments/houses.yaml:20:5: models.network.epoches: ')
assert log.contains('did you mean `epochs`?')
assert !log.contains('\tat ') : 'no stack trace without -e'
assert !new File(basedir, 'target').exists()
