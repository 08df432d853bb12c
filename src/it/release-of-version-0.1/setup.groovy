// What an earlier run of this test fetched may be of another repository.
new File(localRepositoryPath, 'org/example/release-of-version-0.1').deleteDir()
