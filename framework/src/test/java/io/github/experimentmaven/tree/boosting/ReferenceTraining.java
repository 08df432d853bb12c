package io.github.experimentmaven.tree.boosting;

import io.github.experimentmaven.tree.SharedTables;
import io.github.experimentmaven.tree.Tree;
import io.github.experimentmaven.tree.TreeEnsemble;
import io.github.experimentmaven.tree.TreeTables;
import io.github.experimentmaven.tree.Workers;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Trainings that use everything whose bits could go astray: each loss, drawn rows and features, a
 * penalty, quantile bins, leaves of one row, several blocks of rows and several outputs. As a
 * program it checks the hash in a JVM of its own.
 */
final class ReferenceTraining {

  /** SHA-256 of all trees and of the losses, the same everywhere and for ever. */
  static final String HASH = "d6d57b1bbf3a6f8865a3bfa01fb0e9a44dd48887113ab2cd4f8d911098d58d71";

  private static final int TREES = 8;
  private static final long SEED = 20261126;

  private ReferenceTraining() {}

  /** Trains; compares the hash with the committed one; exits with 1 if they differ. */
  public static void main(String[] arguments) {
    String hash = hash(Workers.CALLER);
    System.out.printf(
        "%s %s %s%n",
        hash.equals(HASH) ? "same" : "DIFFERENT",
        Runtime.version(),
        System.getProperty("java.vm.info"));
    System.exit(hash.equals(HASH) ? 0 : 1);
  }

  static String hash(Workers workers) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Loss loss :
          List.of(
              new Loss.SquaredError(),
              new Loss.AbsoluteError(),
              new Loss.Huber(0.2),
              new Loss.Quantile(0.7))) {
        add(train(loss, workers), digest);
      }
      add(
          trainer(new Loss.SquaredError(), workers)
              .train(
                  TreeTables.twoTargets(500, 1),
                  Optional.of(TreeTables.twoTargets(100, 2)),
                  BoostingListener.NONE),
          digest);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static BoostedModel train(Loss loss, Workers workers) {
    return trainer(loss, workers)
        .train(
            TreeTables.products(20_000, 7, 1),
            Optional.of(TreeTables.products(300, 7, 2)),
            BoostingListener.NONE);
  }

  private static BoostingTrainer trainer(Loss loss, Workers workers) {
    BoostingOptions options =
        BoostingOptions.builder()
            .trees(TREES)
            .maxLeaves(40)
            .minSamplesLeaf(1)
            .l2(0.3)
            .maxBins(100)
            .subsample(0.9)
            .maxFeatures(0.8)
            .loss(loss)
            .build();
    return new BoostingTrainer(options, SEED, workers, new SharedTables());
  }

  private static void add(BoostedModel boosted, MessageDigest digest) {
    TreeEnsemble ensemble = boosted.model().ensemble();
    for (int output = 0; output < ensemble.outputs(); output++) {
      add(ensemble.baseValue(output), digest);
      for (Tree tree : ensemble.forests().get(output)) {
        add(tree, digest);
      }
    }
    for (int feature = 0; feature < ensemble.features(); feature++) {
      add(ensemble.importance(feature), digest);
    }
    for (BoostingHistory.Round round : boosted.history().rounds()) {
      add(round.trainingLoss(), digest);
      add(round.validationLoss().orElseThrow(), digest);
    }
  }

  /** Level by level; the number of a split's left child counts the nodes that way. */
  private static void add(Tree tree, MessageDigest digest) {
    Deque<Tree.Node> open = new ArrayDeque<>(List.of(tree.root()));
    int known = 1;
    while (!open.isEmpty()) {
      Tree.Node node = open.remove();
      if (node.isLeaf()) {
        add(node.value(0), digest);
      } else {
        add(node.feature(), digest);
        add(node.threshold(), digest);
        add(known, digest);
        known += 2;
        open.add(node.left());
        open.add(node.right());
      }
    }
  }

  private static void add(double value, MessageDigest digest) {
    digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
  }
}
