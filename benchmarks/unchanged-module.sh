#!/bin/sh
# What the plugin costs a build in which nothing changed: the same module with and without it,
# alternately. The plugin comes from the repository that the tests fill, so run mvn verify first.
#
#   benchmarks/unchanged-module.sh [rounds]
set -eu
cd "$(dirname "$0")/.."
rounds=${1:-9}
repository=$PWD/plugin/target/it-repository
if [ ! -d "$repository/io/github/experimentmaven/experiment-maven-plugin" ]; then
  echo "There is no plugin in $repository: run mvn verify first." >&2
  exit 1
fi
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R src/it/passing-experiment "$work/with"
sed "s/@project.version@/$version/" src/it/passing-experiment/pom.xml > "$work/with/pom.xml"
cp -R "$work/with" "$work/without"
sed '/<build>/,/<\/build>/d' "$work/with/pom.xml" > "$work/without/pom.xml"

build() {
  folder=$1
  shift
  (cd "$work/$folder" && mvn -q -B -Dmaven.repo.local="$repository" "$@" verify)
}
timed() {
  start=$(date +%s%N)
  build "$1" -o > /dev/null
  echo $((($(date +%s%N) - start) / 1000000)) >> "$work/$1.ms"
}
median() {
  sort -n "$work/$1.ms" | awk '{ms[NR] = $1} END {print ms[int((NR + 1) / 2)]}'
}

# Online, so that what the builds need is there from then on.
build with > /dev/null
build without > /dev/null
round=0
while [ $round -lt "$rounds" ]; do
  timed without
  timed with
  round=$((round + 1))
done
with=$(median with)
without=$(median without)
echo "without the plugin: $without ms; with it: $with ms; it costs $((with - without)) ms" \
  "(medians of $rounds)"
