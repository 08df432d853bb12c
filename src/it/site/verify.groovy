def site = new File(basedir, 'target/site')
def page = new File(site, 'experiments.html').text
assert page.contains('All 2 rules are kept.')
assert page.contains('href="experiments/houses/report.html"')
assert page.contains('src="experiments/houses/charts/loss-network.svg"')
assert new File(site, 'experiments/houses/report.html').text.contains('All 2 rules are kept')
assert new File(site, 'experiments/houses/charts/loss-network.svg').isFile()
assert new File(site, 'project-reports.html').text.contains('Experiments')
