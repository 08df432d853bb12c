def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)

assert builds[0].contains('3 rules of the experiments are broken:')
assert builds[0].contains('[ERROR]   leaky: target_leak: `price` follows almost exactly (100.000 % of its variance) from `fee`')
assert builds[0].contains('[ERROR]   leaky: range of `area`: outside in 1 of 120 rows, for example -5 (src/experiments/leaky.yaml:23:5)')
assert builds[0].contains('[ERROR]   leaky: allowed of `town`: other values in 41 of 120 rows, for example Ulm (src/experiments/leaky.yaml:26:5)')
def page = new File(basedir, 'target/experiments/leaky/report.html').text
assert page.contains('range of `area`: outside in 1 of 120 rows')
def verdict = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/experiments/leaky/verdict.json'))
assert verdict.findings.findAll { !it.passed }*.data_rule == ['target_leak', 'range', 'allowed']
assert new File(basedir, 'target/experiments/leaky/TEST-experiment.leaky.xml').text.contains('failures="3"')

assert builds[1].contains('[WARNING] steady: drift.baseline: nothing was compared') : 'findings name their experiment'
assert new File(basedir, 'src/experiments/baselines/steady.profile.json').isFile()

assert builds[2].contains('steady: the data changed since committed baseline (version 1.0.0): 110 rows, were 120; `area` differs by 45.3 % of the training rows (21 % to 69.7 %), median 174.9, was 110.3')
assert builds[2].contains('steady: drift.baseline of `area`: the training rows differ from those of committed baseline (version 1.0.0) by 45.3 % of the rows (21 % to 69.7 %), above 10 % (src/experiments/steady.yaml:20:16)')
