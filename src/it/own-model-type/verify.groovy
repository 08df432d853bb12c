def lines = new File(basedir, 'target/experiments/houses/results.csv').readLines()
['middle,', 'first,', 'mean,'].each { model ->
  assert lines.any { it.contains(model) } : "there is no result of $model"
}
assert lines.first().contains('percentage_error')
assert new File(basedir, 'target/experiments/houses/verdict.json').text.contains(
    'middle.test.percentage_error is ')
