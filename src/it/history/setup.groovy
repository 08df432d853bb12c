// Releases of an earlier run of this test are not those of this one.
new File(localRepositoryPath, 'org/example/history').deleteDir()

// A release that is damaged, and one without tables, beside those that the builds make.
def repository = new File(basedir, 'target/repository/org/example/history')
['1.2.0', '1.3.0'].each { version ->
  def folder = new File(repository, version)
  folder.mkdirs()
  new File(folder, "history-${version}.pom").text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.example</groupId>
  <artifactId>history</artifactId>
  <version>${version}</version>
  <packaging>pom</packaging>
</project>
"""
}
new File(repository, '1.2.0/history-1.2.0-experiments.zip').text = 'no zip'
new File(repository, 'maven-metadata.xml').text = '''<metadata>
  <groupId>org.example</groupId>
  <artifactId>history</artifactId>
  <versioning>
    <release>1.3.0</release>
    <versions><version>1.2.0</version><version>1.3.0</version></versions>
  </versioning>
</metadata>
'''
return true
