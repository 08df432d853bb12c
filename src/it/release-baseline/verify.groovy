def published = { version ->
  new File(
      basedir,
      "target/repository/org/example/release-baseline/$version/release-baseline-$version-experiments.zip")
}
assert published('0.9.0').isFile()
assert published('1.0.0').isFile()
def models = { version -> new File(published(version).path.replace('-experiments.zip', '-experiment-models.zip')) }
assert !models('0.9.0').exists() : 'models are attached on request only'
assert new java.util.zip.ZipFile(models('1.0.0')).withCloseable { zip ->
  zip.entries().collect { it.name }
}.contains('houses/models/network.tribuo')

def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert builds.size() == 12

assert builds[0].contains('houses has no baseline yet, so nothing was compared')
assert builds[1].contains('compared with release 0.9.0')

assert published('1.1.0-rc1').isFile() : 'a candidate, which the builds of 1.1.0 are not compared with'
assert builds[2].contains('houses was not compared with a baseline, because that is switched off')

def number = /[-+]?[0-9.]+/
assert builds[3] =~ /network\.test\.mse is worse: mean $number, was $number in release 1\.0\.0 /
assert builds[3] =~ /95% interval of the difference $number to $number over 3 paired trials/
assert builds[3].contains('src/worse/houses.yaml:25:')

assert builds[4].contains('the rule is kept, compared with release 1.0.0: 1 unchanged')
def verdict = new groovy.json.JsonSlurper()
    .parse(new File(basedir, 'target/commented/houses/verdict.json'))
def comparison = verdict.findings.find { it.kind == 'regression' }
assert comparison.outcome == 'unchanged'
assert comparison.before == comparison.after
assert comparison.difference == 0

def otherData = 'network.test.mse is not comparable with release 1.0.0: the data changed'
assert builds[5].contains('[ERROR]   houses: ' + otherData)
assert builds[6].contains('[WARNING] houses: ' + otherData)

assert builds[7].contains('compared with release 0.9.0')
assert builds[8].contains("The baseline '0.9.1' of 'houses' was not found")
assert builds[9].contains('A repository of this build did not answer whether it has org.example:release-baseline')
assert builds[10].contains('did you mean `release`?')
assert builds[11].contains("The baseline of 'houses' (header.csv) has no results of that experiment: it has no rows.")
