def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)

[builds[0], builds[3]].each { build ->
  assert build =~ /src\/broken-syntax\/houses\.yaml:\d+:\d+: / : 'the place of what does not parse is told'
  assert build.contains(':validate (default) on project own-classes-early')
  assert !build.contains('maven-compiler-plugin')
}
assert builds[1].contains('fixed')
[builds[2], builds[6]].each { build ->
  assert build.contains('BUILD SUCCESS')
  assert new File(basedir, 'target/experiments/houses/results.csv').readLines().any { it.contains('twice,') }
}

def misspelt = builds[4]
assert misspelt.contains('src/misspelt/houses.yaml:13:17: models.twice.type: ') && misspelt.contains('`twise`')
assert misspelt.contains('did you mean `twice`?')
def wrong = builds[5]
assert wrong.contains('src/wrong-option/houses.yaml:13:24: models.twice.valeu: ')
assert wrong.contains('did you mean `value`?')
[misspelt, wrong].each { build ->
  assert build.contains('maven-compiler-plugin')
  assert build.contains(':validate-classes (default) on project own-classes-early')
  assert !build.contains('maven-surefire-plugin') : 'it is told before the tests'
}
assert builds[6].contains('Nothing changed since the last run, which said:')
