package io.github.experimentmaven.tree.exact;

import java.util.Arrays;

/** Nodes that wait to be split, the last one first; numbers rather than objects. */
final class NodeStack {

  private static final int WIDTH = 5;

  private int[] numbers = new int[64 * WIDTH];
  private int top;

  /**
   * Puts a node on top.
   *
   * @param node its number in the tree
   * @param start its first place in the lists of rows
   * @param end the place after its last
   * @param depth its level, 0 for the root
   * @param constants number of columns known to be constant in it
   */
  void push(int node, int start, int end, int depth, int constants) {
    if (top == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * top);
    }
    numbers[top] = node;
    numbers[top + 1] = start;
    numbers[top + 2] = end;
    numbers[top + 3] = depth;
    numbers[top + 4] = constants;
    top += WIDTH;
  }

  boolean isEmpty() {
    return top == 0;
  }

  /** Takes the top node off; what it was can be asked until the next push. */
  void pop() {
    top -= WIDTH;
  }

  int node() {
    return numbers[top];
  }

  int start() {
    return numbers[top + 1];
  }

  int end() {
    return numbers[top + 2];
  }

  int depth() {
    return numbers[top + 3];
  }

  int constants() {
    return numbers[top + 4];
  }
}
