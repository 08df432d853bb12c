package io.github.experimentmaven.tree;

import io.github.experimentmaven.tree.exact.Criterion;
import io.github.experimentmaven.tree.exact.ForestOptions;
import io.github.experimentmaven.tree.exact.ForestTrainer;
import io.github.experimentmaven.tree.exact.Thresholds;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.tribuo.Dataset;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;

/**
 * Forests that use everything whose bits could go astray: both criteria, exact and random
 * thresholds, drawn rows, drawn features, several outputs. As a program it checks the hash in a JVM
 * of its own.
 */
final class ReferenceTraining {

  /** SHA-256 of all trees and of what they predict, the same everywhere and for ever. */
  static final String HASH = "3e1d66dc05fcba40020027d653b13ed15bf31259fd5ec9553ee206ca73be806f";

  private static final List<ForestOptions> OPTIONS =
      List.of(
          options(1, Criterion.SQUARED_ERROR, Thresholds.EXACT, false, false),
          options(5, Criterion.SQUARED_ERROR, Thresholds.EXACT, true, false),
          options(5, Criterion.SQUARED_ERROR, Thresholds.EXACT, true, true),
          options(5, Criterion.SQUARED_ERROR, Thresholds.RANDOM, false, false),
          options(5, Criterion.SQUARED_ERROR, Thresholds.RANDOM, true, true),
          options(3, Criterion.ABSOLUTE_ERROR, Thresholds.EXACT, true, false),
          options(3, Criterion.ABSOLUTE_ERROR, Thresholds.RANDOM, false, true));

  private ReferenceTraining() {}

  private static ForestOptions options(
      int trees, Criterion criterion, Thresholds thresholds, boolean bootstrap, boolean joint) {
    return new ForestOptions(
        trees, criterion, thresholds, OptionalInt.empty(), 2, 0, 0.7, bootstrap, joint);
  }

  /** Trains; compares the hash with the committed one; exits with 1 if they differ. */
  public static void main(String[] arguments) {
    String hash = hash();
    System.out.printf(
        "%s %s %s%n",
        hash.equals(HASH) ? "same" : "DIFFERENT",
        Runtime.version(),
        System.getProperty("java.vm.info"));
    System.exit(hash.equals(HASH) ? 0 : 1);
  }

  /** Trains all; the hash of all trees. */
  static String hash() {
    Dataset<Regressor> training = TreeTables.twoTargets(400, 1);
    Dataset<Regressor> test = TreeTables.twoTargets(100, 2);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ForestOptions options : OPTIONS) {
        add(new ForestTrainer(options, 20261126).train(training), test, digest);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static void add(TreeEnsembleModel model, Dataset<Regressor> test, MessageDigest digest) {
    for (List<Tree> forest : model.ensemble().forests()) {
      forest.forEach(tree -> add(tree, digest));
    }
    for (Prediction<Regressor> prediction : model.predict(test)) {
      for (double value : prediction.getOutput().getValues()) {
        add(value, digest);
      }
    }
    for (int f = 0; f < model.ensemble().features(); f++) {
      add(model.ensemble().importance(f), digest);
    }
  }

  /** Level by level. */
  private static void add(Tree tree, MessageDigest digest) {
    Deque<Tree.Node> open = new ArrayDeque<>(List.of(tree.root()));
    while (!open.isEmpty()) {
      Tree.Node node = open.remove();
      if (node.isLeaf()) {
        for (int o = 0; o < tree.outputs(); o++) {
          add(node.value(o), digest);
        }
      } else {
        add(node.feature(), digest);
        add(node.threshold(), digest);
        open.add(node.left());
        open.add(node.right());
      }
    }
  }

  private static void add(double number, MessageDigest digest) {
    digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
  }
}
