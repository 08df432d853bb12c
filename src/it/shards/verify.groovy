['results.csv', 'summary.csv', 'summary.md', 'curves.csv', 'predictions.csv'].each {
  def alone = new File(basedir, "target/experiments/houses/$it").bytes
  def merged = new File(basedir, "target/merged/experiments/houses/$it").bytes
  assert Arrays.equals(alone, merged) : "$it differs"
}
assert new File(basedir, 'target/first/shards-1.0.0-shard-1-of-3.zip').isFile()
assert !new File(basedir, 'target/first/experiments/houses').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('of shard 1/3; archive in shards-1.0.0-shard-1-of-3.zip')
assert log.contains('Skipped: the results of shard 1/3 are judged where it is merged.')
assert log =~ /\[WARNING\] shard 2\/3 of 'houses' is missing \(\d+ trials\); it is trained here/
assert log =~ /houses: \d+ trials from other machines, \d+ from here/
assert log.contains('experiment.merge: ' + new File(basedir, 'target/nowhere') + ' does not exist')
