// Releases of an earlier run of this test are not those of this one.
new File(localRepositoryPath, 'org/example/release-baseline').deleteDir()
