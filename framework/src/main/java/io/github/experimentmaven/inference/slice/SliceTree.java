package io.github.experimentmaven.inference.slice;

import io.github.experimentmaven.inference.slice.Feature.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A small tree on losses: every node is divided where the sum of squares around the means falls by
 * most (Breiman and others, Classification and Regression Trees, 1984). Standard errors of each
 * side's own would pass over slices whose losses are larger and so vary more.
 */
final class SliceTree {

  /** A node but the root: rows that meet conditions, and how far they stand out in this half. */
  record Node(List<Condition> conditions, double size) {}

  private record Division(Question question, double size) {}

  private final double[] losses;
  private final List<Question> questions;
  private final int[] all;
  private final SliceOptions options;
  private final List<Node> nodes = new ArrayList<>();

  private SliceTree(double[] losses, List<Question> questions, int[] rows, SliceOptions options) {
    this.losses = losses;
    this.questions = questions;
    this.all = rows;
    this.options = options;
  }

  /**
   * Returns the nodes that lose more than the other rows: those with fewer conditions first, since
   * they have more rows to be confirmed by, and of these the worst.
   */
  static List<Node> worst(
      double[] losses, List<Feature> features, int[] rows, SliceOptions options) {
    List<Question> questions =
        features.stream().flatMap(feature -> feature.questions(rows).stream()).toList();
    SliceTree tree = new SliceTree(losses, questions, rows, options);
    tree.grow(rows, List.of());
    return tree.nodes.stream()
        .filter(node -> node.size() > 0)
        .sorted(
            Comparator.<Node>comparingInt(node -> node.conditions().size())
                .thenComparing(Comparator.comparingDouble(Node::size).reversed()))
        .limit(options.mostCandidates())
        .toList();
  }

  private void grow(int[] rows, List<Condition> path) {
    if (path.size() == options.depth()) {
      return;
    }
    best(rows)
        .ifPresent(
            question -> {
              child(rows, path, question.yes());
              child(rows, path, question.no());
            });
  }

  private void child(int[] rows, List<Condition> path, Condition condition) {
    List<Condition> conditions = new ArrayList<>(path);
    conditions.add(condition);
    int[] inside = Arrays.stream(rows).filter(condition::holds).toArray();
    boolean[] member = new boolean[losses.length];
    for (int row : inside) {
      member[row] = true;
    }
    Contrast contrast = Contrast.of(losses, all, row -> member[row], row -> row);
    nodes.add(new Node(List.copyOf(conditions), contrast.size()));
    grow(inside, conditions);
  }

  private Optional<Question> best(int[] rows) {
    Optional<Division> best = Optional.empty();
    for (Question question : questions) {
      double size = size(rows, question);
      if (size > best.map(Division::size).orElse(0.0)) {
        best = Optional.of(new Division(question, size));
      }
    }
    return best.map(Division::question);
  }

  /** Returns by how much the squares around means fall; 0 where a side has too few rows. */
  private double size(int[] rows, Question question) {
    Side yes = new Side();
    Side no = new Side();
    for (int row : rows) {
      if (question.yes().holds(row)) {
        yes.add(losses[row]);
      } else if (question.no().holds(row)) {
        no.add(losses[row]);
      }
    }
    if (yes.count < options.leastRows() || no.count < options.leastRows()) {
      return 0;
    }
    double weight = (double) yes.count * no.count / (yes.count + no.count);
    double difference = yes.mean() - no.mean();
    return weight * difference * difference;
  }

  private static final class Side {
    private int count;
    private double sum;

    void add(double value) {
      count++;
      sum += value;
    }

    double mean() {
      return sum / count;
    }
  }
}
