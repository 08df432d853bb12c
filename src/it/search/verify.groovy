def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def results = new File(basedir, 'target/experiments/houses')

// Nine sets of options for two epochs, the best six for four, and so on; the best two for twenty-seven.
def search = new File(results, 'search.csv').readLines()
assert search[0] == 'version,experiment,model,repeat,fold,trial,round,steps,seed,metric,value,end,failure,option.learning_rate,option.layers'
assert search.size() == 1 + 9 + 6 + 4 + 3 + 2
assert search.count { it =~ /,validation\.rmse,[0-9.]+,stopped,,/ } == 7
def chosen = search.find { it.contains(',chosen,') }
assert chosen =~ /,houses,network,0,0,\d,5,27,1000001,validation\.rmse,/

builds.each { build ->
  assert build =~ /search network +24 of 24 +best rmse \d+: learning_rate 0\.\d+, layers \[/
  assert build.contains('network: 9 sets of options tried, chosen by validation rmse')
  assert build =~ /\[INFO\] 9 +\d+ +2 +0\.\d+ +\[/
  assert build.contains('houses: the rule is kept')
}
assert builds[0].contains('search of network: 9 sets of options by halving, 89 epochs in all')
assert !builds[0].contains('from the store')
assert builds[1].contains('all 2 trials are from the store')
assert new File(basedir, 'kept').list().count { it.endsWith('.trial') } == 9 + 6 + 4 + 3 + 2 + 2

def page = new File(results, 'report.html').getText('UTF-8').replace('\u00a0', ' ')
assert page.contains('<h2 id="search">Search</h2>')
assert page =~ /Chosen at \d+; trained anew on 2 seeds: \d+ ± \d+, and \d+ ± \d+ on the test part\./
assert page.contains('The best 9 of 9 for network, by validation rmse')
assert new File(results, 'charts/search-network.svg').exists()
assert new File(results, 'summary.md').getText('UTF-8').contains('- network is the best of 9 sets of options by validation rmse: learning\\_rate 0.')
