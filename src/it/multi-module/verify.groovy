['houses', 'flats'].each { module ->
  def first = new File(basedir, "$module/target/experiments/$module/results.csv")
  def again = new File(basedir, "$module/target/again/$module/results.csv")
  assert first.readLines().size() > 1
  assert Arrays.equals(first.bytes, again.bytes) : "$module differs"
  assert new File(basedir, "$module/target/experiments/$module/verdict.json").isFile()
}
assert !new File(basedir, 'tools/target').exists()
assert !new File(basedir, 'target').exists()
