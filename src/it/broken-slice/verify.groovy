def log = new File(basedir, 'build.log').text
assert log.contains('houses: all 2 rules are kept') : 'the first build keeps the thresholds'
assert new File(basedir, 'src/experiments/baselines/houses.slices.csv.gz').isFile()
assert log =~ /houses: network\.test\[town=Bern\]\.mse is [0-9.]+, above the maximum of 0\.6/
assert log =~ /houses: network\.test\[town=Bern\]\.mse is worse: .* \(all 7 comparisons together\) .* and 11 test rows/
assert !log.contains('network.test.mse is') : 'on average it is good enough, and nothing compares it'
assert new File(basedir, 'target/experiments/houses/slices.csv').text.contains(',town,Bern,town == Bern,24,11,')
def page = new File(basedir, 'target/experiments/houses/report.html').text
assert page.contains('Slices of the test part')
