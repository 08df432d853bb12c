def log = new File(basedir, 'build.log').text
def advice =
    "and experiments read nothing outside of ${basedir}; move it there, or allow it with" +
    ' -Dexperiment.allowOutside (in the POM: <allowOutside>true</allowOutside>)'
def outside = new File(basedir.parentFile, 'outside-the-project-data')

assert log.contains('3 problems in the experiments:')
assert log.contains(
    'src/experiments/data-elsewhere.yaml:3:11: data.source:' +
    " `../../../outside-the-project-data/houses.csv` is at ${outside}/houses.csv, ${advice}")
assert log.contains(
    'src/experiments/linked-data.yaml:3:11: data.source:' +
    " `data/linked.csv` is at ${outside}/houses.csv, ${advice}")
assert log.contains(
    'src/experiments/rows-elsewhere.yaml:10:15: split.files[0].train:' +
    " `../../../outside-the-project-data/train.txt` is at ${outside}/train.txt, ${advice}")
assert log.contains("The baseline of 'inside' was not read: ")
assert log.contains("baselines/inside.csv` is at ${outside}/inside.csv, ${advice}")
assert !log.contains('a table of somebody else')
assert log.contains(
    "The experiment cannot run yet: `../../../outside-the-project-data/houses.csv` is at ${outside}/houses.csv, ${advice}")
assert new File(basedir, 'target/studies/elsewhere.yaml').isFile()
for (name in ['data-elsewhere', 'linked-data', 'rows-elsewhere']) {
  assert new File(basedir, "target/experiments/${name}/results.csv").exists()
}
