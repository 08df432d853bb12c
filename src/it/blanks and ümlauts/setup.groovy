// Written here, as a checkout may turn any line ends of files into those of the system.
new File(basedir, 'src/experiments').eachFile { file ->
  file.setText(file.getText('UTF-8').replace('\r\n', '\n').replace('\n', '\r\n'), 'UTF-8')
}
