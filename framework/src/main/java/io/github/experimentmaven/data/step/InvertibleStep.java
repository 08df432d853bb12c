package io.github.experimentmaven.data.step;

import java.util.List;

/**
 * A fitted step on numbers that can be undone, so that a target may go through it: it makes one
 * column of one.
 */
public interface InvertibleStep extends FittedStep {

  /**
   * Returns what undoes the step, in the order to apply; empty where a number after the step stands
   * for itself before it.
   */
  List<Inverse> inverse();
}
