def log = new File(basedir, 'build.log').text
def message = 'src/experiments/houses.yaml:15:3: models.boosting: the type xgboost needs the library ' +
    'ml.dmlc:xgboost4j_2.12:1.6.2, which is not there; add it to the <dependencies> of the plugin with an ' +
    '<exclusion> of groupId * and artifactId *, or use gradient_boosting'
assert log.contains(message)
assert log.count(message) == 1 : 'the second build has the library'
def lines = new File(basedir, 'target/experiments/houses/results.csv').readLines()
assert lines.any { it.contains('boosting,') }
assert new File(basedir, 'target/experiments/houses/models/boosting.tribuo').file : 'saved, and read back'
assert new File(basedir, 'target/experiments/houses/models/boosting.onnx').file : 'written for other programs'
