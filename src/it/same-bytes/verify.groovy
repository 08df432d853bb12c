['results.csv', 'summary.csv', 'summary.md', 'curves.csv'].each {
  def first = new File(basedir, "target/experiments/houses/$it").bytes
  def second = new File(basedir, "target/again/houses/$it").bytes
  assert Arrays.equals(first, second) : "$it differs"
}
assert new File(basedir, 'build.log').text.contains('houses: the same bytes again')
