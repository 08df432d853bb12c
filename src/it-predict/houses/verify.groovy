def log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 4, Failures: 0, Errors: 0')
def jar = new java.util.zip.ZipFile(new File(basedir, 'application/target/houses-application-1.0.0.jar'))
assert jar.withCloseable { zip -> zip.entries().collect { it.name } }
    .containsAll(['houses/models/network.tribuo', 'houses/models/network.preprocessing.json', 'houses/models/network.card.md'])
