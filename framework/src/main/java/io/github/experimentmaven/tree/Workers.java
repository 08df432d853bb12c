package io.github.experimentmaven.tree;

import java.util.function.IntConsumer;

/**
 * Threads that share out tasks which do not depend on each other. Who does which task, and when,
 * changes no bit of what they compute: a sum belongs to one task, and tasks write to places of
 * their own.
 */
@FunctionalInterface
public interface Workers {

  /** The calling thread alone, task by task. */
  Workers CALLER =
      (tasks, task) -> {
        for (int i = 0; i < tasks; i++) {
          task.accept(i);
        }
      };

  /**
   * Does all tasks and returns when the last one is done; the calling thread takes part. Where a
   * task throws, those that nobody has begun may be left out, and the exception is thrown on.
   *
   * @param tasks number of tasks
   * @param task does the task of a number in {@code [0, tasks)}
   */
  void run(int tasks, IntConsumer task);
}
