// What an earlier run of this test installed must not answer for this one's.
new File(localRepositoryPath, 'org/example/unchanged').deleteDir()
