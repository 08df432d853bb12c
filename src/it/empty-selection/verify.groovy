def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)

assert builds[0].contains('houses: the rule is kept') : 'a module without the experiment is fine'
assert builds[1].contains('[ERROR] The experiments that were chosen are not there: no experiment file is called `house`, which experiment.includes names; there are flats in flats, houses in houses; did you mean `houses`?')
assert builds[1].contains('BUILD FAILURE')
assert builds[2].contains('no experiment file is called `flatts`, which experiment.includes names; there is flats; did you mean `flats`?')
assert builds[3].contains('`src/experiment`, which experiment.directory names, is no folder; did you mean `experiments`?')
assert builds[4].contains('[WARNING] There are no experiments: `src/experimints`, which experiment.directory names, is no folder; did you mean `experiments`?')
assert builds[4].count('There are no experiments') == 1
assert builds[4].contains('BUILD SUCCESS') : 'a folder that only the POM names may come later'
