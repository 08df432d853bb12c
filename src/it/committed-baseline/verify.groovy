def log = new File(basedir, 'build.log').text
assert new File(basedir, 'src/experiments/baselines/houses.csv').isFile()
assert log =~ /houses gets its first baseline:\R.*\R.*model .*loss .*validation .*test/
assert log.contains('Accepted as baseline: src/experiments/baselines/houses.csv')
assert log.contains('compared with committed baseline (version 1.0.0): 2 unchanged')
assert log =~ /network\.test\.mse .*committed baseline/
def page = new File(basedir, 'target/experiments/houses/report.html').text
assert page.contains('Changes against the baseline') : 'check shows what changed on the page'
assert !page.contains('Not judged yet')
assert log =~ /houses: with the recorded overrides \{models\.network\.epochs=2\}\R.*houses: the same bytes again/
def review = new File(basedir, 'target/experiments/review.md').text
assert review.startsWith('<!-- experiment-review -->\n## Experiments: 1 of 1 broken\n') : 'the failed build has one too'
assert review =~ /\| `network\.test\.mse` \| .* \| \*\*worse\*\* \|/
assert review.contains('*1 more metric is exactly what it was.*')
assert review.contains('- models: network: epochs 2, was 60')
