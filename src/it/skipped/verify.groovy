assert !new File(basedir, 'target/experiments').exists()
assert new File(basedir, 'build.log').text.count('Skipped, because experiment.skip is true.') == 3
