import java.nio.file.Files

def outside = new File(basedir.parentFile, 'outside-the-project-data')
outside.deleteDir()
outside.mkdirs()
def experiments = new File(basedir, 'src/experiments')
def table = new File(experiments, 'data/houses.csv')
def houses = new File(outside, 'houses.csv')
houses.bytes = table.bytes
def rows = table.readLines().size() - 1
new File(outside, 'train.txt').text = (0..<(rows - 10)).join('\n')
new File(outside, 'test.txt').text = ((rows - 10)..<rows).join('\n')
new File(outside, 'inside.csv').text = 'a table of somebody else\n'
new File(experiments, 'baselines').mkdirs()
Files.createSymbolicLink(new File(experiments, 'data/linked.csv').toPath(), houses.toPath())
Files.createSymbolicLink(
    new File(experiments, 'baselines/inside.csv').toPath(), new File(outside, 'inside.csv').toPath())
true
