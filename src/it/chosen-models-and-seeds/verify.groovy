def table = { folder -> new File(basedir, "target/$folder/houses/results.csv").readLines() }
def wanted = table('experiments').findAll { row -> row =~ /^(version|1\.0\.0,houses,network,mlp,[13]),/ }
assert wanted.size() == 1 + 2 * 3
assert table('part') == wanted : 'the rows of the whole run, and no others'

def log = new File(basedir, 'build.log').text
assert log.contains('mean ± standard deviation over 2 seeds')
assert log.contains('houses was judged for the models net* and the seeds 3, 1 only')
assert log.contains('houses: all 2 rules are kept')
assert log.contains('houses: the models net* and the seeds 3, 1 only')
assert log.contains('houses: the seed 2 only')
assert log.count('houses: the same bytes again') == 2
assert log.contains('network: there is no result for the seeds [2]; run the experiment again')
assert log.contains('src/experiments/houses.yaml:13:8: seeds: there is no seed 9; the seeds are 1, 2, 3')
assert log.contains('a baseline holds all models and seeds, not the seed 1 only')
assert !new File(basedir, 'src/experiments/baselines').exists()
