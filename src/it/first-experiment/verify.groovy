def written = new File(basedir, 'src/experiments/houses.yaml').text
assert written.contains('source: ../../data/houses.csv')
assert written.contains('target: price')
assert written =~ /town: +one_hot/
assert new File(basedir, 'target/experiments/houses/results.csv').readLines().size() == 1 + (3 + 2 * 5) * 3
assert new File(basedir, 'target/studies/areas.yaml').text.contains('target: {area: standardize}')
assert new File(basedir, 'src/experiments').list().sort() == ['houses.yaml', 'noise.yaml']
assert new File(basedir, 'src/experiments/noise.yaml').text.contains('format: {delimiter: "\\t", thousands: "\'", header: false}')
assert new File(basedir, 'target/experiments/noise/results.csv').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('houses.yaml exists and was left as it is; delete it, or give another -Dname')
assert log.contains('the table has no column of numbers named `town`; name one of area, rooms, price')
assert log =~ /There is no file .*flats\.csv that can be read; -Dcsv names a table, relative to the project/
assert log.contains('No table was named; name one, for example: mvn experiment:init -Dcsv=data/houses.csv')
assert log =~ /Predicts `price`, because its name is that of a result; -Dtarget names another: area, rooms/
assert log =~ /\[WARNING\] .*noise\.dat:1:1: the first line holds numbers as the lines below it do/
assert log.contains("-Ddecimal=x is not one character; write '.' or ','")
