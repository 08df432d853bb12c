def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def stored = 'from the store'

assert !builds[0].contains(stored)
assert builds[1].contains('maven-clean-plugin')
assert builds[1].contains('all 4 trials are from the store')
assert builds[1] =~ /trial 1 of 4 .* epochs.*  from the store/
assert !builds[2].contains(stored)
assert builds[2] =~ /\[WARNING\] .*gaps\.csv: 120 rows read, 30 dropped for missing values, 90 kept/
assert builds[2].indexOf('30 dropped') < builds[2].indexOf('trial 1 of 4')
[builds[3], builds[4]].each { build ->
  assert !build.contains(stored)
  assert build =~ /trial 1 of 4 .* s\b/
  assert build.contains('houses: all 2 rules are kept')
}
assert builds[4].contains('[WARNING] What was trained is not kept for later builds, because the store cannot be written: ')
assert builds[4].contains('Name another folder with experiment.store, or none.')
assert builds[5].contains('houses.yaml:21:32: models.network.early_stopping.patience: a patience of 20 never stops a training of 5 epochs, which the command line asks for')
assert builds[5].contains('1 of 4 trials from the store, 3 trained: no earlier result')
assert new File(basedir, 'kept').list().count { it.endsWith('.trial') } == 4 + 4 + 3
