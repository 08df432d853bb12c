def log = new File(basedir, 'build.log').text
def message = 'src/experiments/houses.yaml:5:11: data.source: Parquet is read by the module ' +
    'io.github.experimentmaven:experiment-parquet, which is not there; add it to the <dependencies> of the plugin'
assert log.contains(message)
assert log.count(message) == 1 : 'the second build has the module'
assert log.contains('houses.parquet: 200 rows read')
def lines = new File(basedir, 'target/experiments/houses/results.csv').readLines()
assert lines.any { it.contains('linear,') }
