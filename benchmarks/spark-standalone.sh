#!/usr/bin/env bash
# Trains a study of long trials on a standalone cluster of Spark on this machine: with one worker of one core, then with two.
# Tables must be equal, and those of one process. For processors that do nothing else.
#   benchmarks/spark-standalone.sh <SPARK_HOME> <project> [arguments of Maven]
# The project has the plugin with experiment-spark among its dependencies, and one experiment.
set -euo pipefail
home=$(cd "$1" && pwd)
cd "$2"
shift 2
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
export SPARK_HOME="$home" SPARK_SCALA_VERSION=2.13 SPARK_NO_DAEMONIZE=1
port=17077
folder=$(mktemp -d)
pids=()
end() {
  kill "${pids[@]}" 2> /dev/null || true
  wait "${pids[@]}" 2> /dev/null || true
  rm -rf "$folder"
}
trap end EXIT

start() {
  "$java" --add-modules=jdk.incubator.vector --add-opens=java.base/sun.nio.ch=ALL-UNNAMED -Xmx512m -cp "$home/jars/*" "$@" \
    > "$folder/cluster-${#pids[@]}.txt" 2>&1 &
  pids+=($!)
}

run() {
  local begin end
  begin=$(date +%s%N)
  mvn -B -q "$@" experiment:run -Dexperiment.store=none
  end=$(date +%s%N)
  cat target/experiments/*/results.csv > "$folder/tables-$name.csv"
  echo "$name: $(((end - begin) / 1000000)) ms"
}

start org.apache.spark.deploy.master.Master --host localhost --port $port --webui-port 0
sleep 5
for name in one-worker two-workers; do
  start org.apache.spark.deploy.worker.Worker --cores 1 --memory 2g --webui-port 0 --work-dir "$folder/work-$name" \
    "spark://localhost:$port"
  sleep 5
  run "$@" -Dexperiment.executor=spark "-Dexperiment.spark.master=spark://localhost:$port" "-Dexperiment.spark.home=$home"
done
name=one-process
run "$@" -Dexperiment.threads=2
cmp "$folder/tables-one-worker.csv" "$folder/tables-two-workers.csv"
cmp "$folder/tables-one-worker.csv" "$folder/tables-one-process.csv"
echo "the tables are equal"
