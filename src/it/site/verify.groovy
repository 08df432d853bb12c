def site = new File(basedir, 'houses/target/site')
def page = new File(site, 'experiments.html').text
assert page.contains('All 2 rules are kept.')
assert page.contains('href="experiments/houses/report.html"')
assert page.contains('src="experiments/houses/charts/loss-network.svg"')
assert new File(site, 'experiments/houses/report.html').text.contains('All 2 rules are kept')
assert new File(site, 'experiments/houses/charts/loss-network.svg').isFile()
assert new File(site, 'project-reports.html').text.contains('Experiments')

def all = new File(basedir, 'target/site/experiments.html').text
assert all.contains('<a href="houses/experiments.html">Prices of houses</a>')
assert all.contains('All 2 rules are kept')
