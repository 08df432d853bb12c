def log = new File(basedir, 'build.log').text
assert !log.contains('WARN')
assert !log.toLowerCase(Locale.ROOT).contains('there are no experiments')
assert !new File(basedir, 'target').exists()
