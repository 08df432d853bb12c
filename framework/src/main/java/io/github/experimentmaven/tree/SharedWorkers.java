package io.github.experimentmaven.tree;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Lets threads that have nothing to do take part in the work of those that have. Several threads
 * may share out tasks at the same time; without anyone who helps, each does its own.
 */
public final class SharedWorkers implements Workers {

  /** About as long as it takes to wake a thread. */
  private static final int SPINS = 2000;

  private final Queue<Job> jobs = new ConcurrentLinkedQueue<>();
  private final Queue<Thread> sleepers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger helpers = new AtomicInteger();

  /** Nobody helps at first. */
  public SharedWorkers() {}

  @Override
  public void run(int tasks, IntConsumer task) {
    if (tasks < 2 || helpers.get() == 0) {
      Workers.CALLER.run(tasks, task);
      return;
    }
    Job job = new Job(tasks, task);
    jobs.add(job);
    sleepers.forEach(LockSupport::unpark);
    job.work();
    jobs.remove(job);
    job.await();
  }

  /** Helps with the tasks of other threads until the calling thread is interrupted. */
  public void help() {
    helpers.incrementAndGet();
    try {
      int idle = 0;
      while (!Thread.currentThread().isInterrupted()) {
        Job job = openJob();
        if (job != null) {
          job.work();
          idle = 0;
        } else if (idle < SPINS) {
          Thread.onSpinWait();
          idle++;
        } else {
          sleep();
          idle = 0;
        }
      }
    } finally {
      helpers.decrementAndGet();
    }
  }

  private Job openJob() {
    for (Job job : jobs) {
      if (job.isOpen()) {
        return job;
      }
    }
    return null;
  }

  private void sleep() {
    sleepers.add(Thread.currentThread());
    // Whoever adds a job after this look finds this thread among the sleepers.
    if (jobs.isEmpty()) {
      LockSupport.park(this);
    }
    sleepers.remove(Thread.currentThread());
  }

  /** Tasks that one thread shares out and waits for. */
  private static final class Job {
    private final int tasks;
    private final IntConsumer task;
    private final Thread owner = Thread.currentThread();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Job(int tasks, IntConsumer task) {
      this.tasks = tasks;
      this.task = task;
    }

    boolean isOpen() {
      return next.get() < tasks;
    }

    /** Does tasks until none is left; after one that failed, the others need not be done. */
    void work() {
      for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
        try {
          if (failure.get() == null) {
            task.accept(i);
          }
        } catch (RuntimeException | Error e) {
          failure.compareAndSet(null, e);
        }
        if (done.incrementAndGet() == tasks) {
          LockSupport.unpark(owner);
        }
      }
    }

    /** Waits for the last task; an interrupt is left to whoever shares out the next ones. */
    void await() {
      for (int idle = 0; done.get() < tasks; idle++) {
        if (idle < SPINS || owner.isInterrupted()) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this);
        }
      }
      Throwable thrown = failure.get();
      if (thrown instanceof Error error) {
        throw error;
      } else if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }
}
