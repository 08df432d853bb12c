package io.github.experimentmaven.tree;

/**
 * The training thread was interrupted, and training stopped before its end. The thread's interrupt
 * status is still set.
 */
public final class TrainingInterruptedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int tree;

  private TrainingInterruptedException(int tree) {
    super("training was interrupted in tree " + (tree + 1));
    this.tree = tree;
  }

  /**
   * Asks whether training shall go on; cheap enough for every node of a tree.
   *
   * @param tree the number of the tree that grows, from 0
   * @throws TrainingInterruptedException if the calling thread is interrupted
   */
  public static void throwIfInterrupted(int tree) {
    throwIfInterrupted(Thread.currentThread(), tree);
  }

  /**
   * Asks whether training shall go on, on a thread that may only help with it.
   *
   * @param trainer the thread that called the trainer
   * @param tree the number of the tree that grows, from 0
   * @throws TrainingInterruptedException if the thread that called the trainer is interrupted
   */
  public static void throwIfInterrupted(Thread trainer, int tree) {
    if (trainer.isInterrupted()) {
      throw new TrainingInterruptedException(tree);
    }
  }

  /** The number of the tree that grew, from 0. */
  public int tree() {
    return tree;
  }
}
