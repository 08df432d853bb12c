#!/bin/sh
# Trains the reference models of the framework's tests in many JVMs and compares the hash of all
# their numbers with the committed one. Run from the root of the project, after mvn test-compile:
#
#   benchmarks/jvm-matrix.sh [JAVA_HOME...]
#
# Without arguments it takes JAVA_HOME, or the java on the path.
set -u
cd "$(dirname "$0")/.." || exit 2

classpath_file=$(mktemp)
trap 'rm -f "$classpath_file"' EXIT
mvn -q -B -pl framework dependency:build-classpath -Dmdep.outputFile="$classpath_file" || exit 2
classpath="framework/target/test-classes:framework/target/classes:$(cat "$classpath_file")"

# A package a line, each with its ReferenceTraining; the Vector API matters to the first alone.
trainers="
mlp
tree
tree.boosting
linear
"

failures=0
check() {
  java=$1
  shift
  for trainer in $trainers; do
    printf '%-14s %-70s ' "$trainer" "$*"
    "$java" "$@" -cp "$classpath" "io.github.experimentmaven.$trainer.ReferenceTraining" \
      2>/dev/null || { failures=$((failures + 1)); echo "FAILED"; }
  done
}

if [ $# -eq 0 ]; then
  set -- "${JAVA_HOME:-}"
fi
vector="--add-modules jdk.incubator.vector"
for home in "$@"; do
  java=${home:+$home/bin/}java
  echo "== $java"
  check "$java" -Xint
  check "$java" -XX:TieredStopAtLevel=1
  check "$java" -XX:-TieredCompilation
  check "$java" -Xcomp -XX:-TieredCompilation
  if "$java" -XX:UseAVX=0 -version >/dev/null 2>&1; then
    for avx in 0 1 2 3; do
      check "$java" -XX:UseAVX=$avx
      check "$java" -XX:UseAVX=$avx $vector
    done
    check "$java" -XX:UseSSE=2 -XX:UseAVX=0
  else
    check "$java" $vector
  fi
  check "$java" -XX:MaxVectorSize=16
  check "$java" -XX:-UseSuperWord
  check "$java" -XX:ActiveProcessorCount=1
  check "$java" -XX:+UseSerialGC
  check "$java" -XX:+UseParallelGC $vector
  check "$java" -Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-1
  check "$java" -Duser.language=ar -Duser.country=EG -Duser.timezone=Asia/Kathmandu
done
if [ "$failures" -gt 0 ]; then
  echo "$failures of the runs gave other numbers, or none"
  exit 1
fi
