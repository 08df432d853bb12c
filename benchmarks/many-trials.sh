#!/bin/sh
# Runs an experiment of many trials in a heap of 512 MiB, with one thread and with two, alternately,
# and compares the times and the result tables. The plugin comes from the repository that the
# tests fill, so run mvn verify first.
#
#   benchmarks/many-trials.sh [trials] [rounds] [epochs]
set -eu
cd "$(dirname "$0")/.."
trials=${1:-1000}
rounds=${2:-3}
epochs=${3:-100}
repository=$PWD/plugin/target/it-repository
if [ ! -d "$repository/io/github/experimentmaven/experiment-maven-plugin" ]; then
  echo "There is no plugin in $repository: run mvn verify first." >&2
  exit 1
fi
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R src/it/unchanged "$work/module"
sed "s/@project.version@/$version/" src/it/unchanged/pom.xml > "$work/module/pom.xml"
cat > "$work/module/src/experiments/houses.yaml" <<YAML
experiment: houses
data:
  source: houses.csv
  target: price
  features: {area: standardize, rooms: standardize, town: one_hot}
split: {validation: 0.2, test: 0.2, seed: 1}
seeds: [$(seq -s ', ' 1 "$trials")]
models:
  network:
    type: mlp
    layers: [32 relu, 32 relu]
    epochs: $epochs
    optimizer: {type: adam, learning_rate: 0.01}
YAML

# Online, so that what the plugin needs is there from then on.
(cd "$work/module" && mvn -q -B -Dmaven.repo.local="$repository" experiment:list > /dev/null)

seconds() {
  (cd "$work/module" && MAVEN_OPTS=-Xmx512m mvn -o -B -Dmaven.repo.local="$repository" \
    experiment:run -Dexperiment.store=none -Dexperiment.report=false \
    -Dexperiment.threads="$1" -Dexperiment.outputDirectory="target/$1") > "$work/log" \
    || { cat "$work/log" >&2; return 1; }
  sed -n 's/.* trials in \(.*\) s; .*/\1/p' "$work/log" \
    | awk '{print $2 == "min" ? 60 * $1 + $3 : $1}'
}

round=0
while [ $round -lt "$rounds" ]; do
  one=$(seconds 1)
  two=$(seconds 2)
  cmp "$work/module/target/1/houses/results.csv" "$work/module/target/2/houses/results.csv"
  awk -v one="$one" -v two="$two" -v trials="$trials" -v epochs="$epochs" 'BEGIN {
    printf "%d trials of %d epochs in 512 MiB: %s s with one thread, %s s with two, %.2f times as many a minute; the same bytes\n",
      trials, epochs, one, two, one / two }'
  round=$((round + 1))
done
