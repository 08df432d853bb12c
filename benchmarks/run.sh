#!/bin/sh
# Compiles the benchmarks and runs one of them:
#
#   benchmarks/run.sh [-P profile] Class [argument...]
#
# Options of the JVM come from JAVA_OPTIONS, for example
#
#   JAVA_OPTIONS="--add-modules jdk.incubator.vector" benchmarks/run.sh TrainingBenchmark
set -eu
cd "$(dirname "$0")/.."

profile=
modules=framework,benchmarks
if [ "$1" = "-P" ]; then
  profile="-P$2"
  if [ "$2" = parquet ]; then
    modules=framework,parquet,benchmarks
  fi
  shift 2
fi
class=$1
shift

classpath_file=$(mktemp)
trap 'rm -f "$classpath_file"' EXIT
mvn -q -B compile dependency:build-classpath -pl "$modules" $profile \
  -Dmdep.outputFile="$classpath_file"
case $class in
  *.*) ;;
  *) class=io.github.experimentmaven.benchmarks.$class ;;
esac
"${JAVA_HOME:+$JAVA_HOME/bin/}java" ${JAVA_OPTIONS:-} \
  -cp "benchmarks/target/classes:$(cat "$classpath_file")" "$class" "$@"
