// The jar that an earlier run of this test published must not answer for this one's.
new File(localRepositoryPath, 'org/example/house-data').deleteDir()
