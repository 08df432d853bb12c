def lines = new File(basedir, 'target/experiments/houses/results.csv').readLines()
['middle,', 'first,', 'mean,'].each { model ->
  assert lines.any { it.contains(model) } : "there is no result of $model"
}
assert lines.first().contains('percentage_error')
assert new File(basedir, 'target/experiments/houses/verdict.json').text.contains(
    'middle.test.percentage_error is ')
assert new File(basedir, 'target/experiments/houses/provenance.json').text =~ /"first\/rows.txt" : "[0-9a-f]{64}"/
assert new File(basedir, 'build.log').text.contains(
    'src/experiments/houses.yaml: left until the module is built: a class that the model `first` names, ' +
    'the metric `percentage_error`, the model type `trimmed_mean`, the step `square_root`; checked by run')
assert new File(basedir, 'build.log').text.contains(
    'models.first.properties.rowsFile: `../../../rows.txt` is at ' +
    "${basedir.parentFile}/rows.txt, and experiments read nothing outside of ${basedir}; ")
