package io.github.experimentmaven.run.executor;

class LocalExecutorTest extends ExecutorContract {

  LocalExecutorTest() {
    super("local");
  }
}
