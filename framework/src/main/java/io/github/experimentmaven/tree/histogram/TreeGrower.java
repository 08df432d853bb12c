package io.github.experimentmaven.tree.histogram;

import io.github.experimentmaven.tree.RandomStream;
import io.github.experimentmaven.tree.TrainingInterruptedException;
import io.github.experimentmaven.tree.Workers;
import java.util.Arrays;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Grows trees best leaf first: the leaf whose split gains most is split next, of equal ones the
 * older. Histograms are made of the smaller child's rows; the larger child's are the parent's less
 * these. For use by one thread, which shares out columns and rows among workers.
 */
public final class TreeGrower {

  private final BinnedTable table;
  private final int features;
  private final GrowthOptions options;
  private final Workers workers;
  private final RowPartition partition;
  private final HistogramPool pool;
  private final long[] ordered;
  private final Optional<PackedGradients> weights;
  private final long[] orderedWeights;
  private final int columnsOfASplit;

  /**
   * A grower.
   *
   * @param table the rows
   * @param features number of the model's features
   * @param workers share out the work
   * @param weights how much each row counts; all alike where empty
   */
  public TreeGrower(
      BinnedTable table,
      int features,
      GrowthOptions options,
      Workers workers,
      Optional<PackedGradients> weights) {
    this.table = table;
    this.features = features;
    this.options = options;
    this.workers = workers;
    partition = new RowPartition(table.rows());
    this.weights = weights;
    pool = new HistogramPool(table, weights.isPresent() ? 2 : 1);
    ordered = new long[table.rows()];
    orderedWeights = new long[weights.isPresent() ? table.rows() : 0];
    columnsOfASplit = (int) Math.ceil(options.maxFeatures() * table.columns());
  }

  /**
   * Grows a tree on all rows.
   *
   * @param tree the tree's number, for whoever interrupts
   * @param gradients what the tree shall predict
   * @param random draws columns
   * @throws TrainingInterruptedException if the thread is interrupted
   */
  public GrownTree grow(int tree, PackedGradients gradients, RandomStream random) {
    partition.takeAll(workers);
    return new Growth(tree, gradients, random).grow();
  }

  /**
   * Grows a tree on some of the rows.
   *
   * @param sample the rows' numbers, ascending
   */
  public GrownTree grow(int tree, PackedGradients gradients, int[] sample, RandomStream random) {
    partition.take(sample);
    return new Growth(tree, gradients, random).grow();
  }

  /** The growth of one tree. */
  private final class Growth {
    private final int tree;
    private final long[] packed;
    private final RandomStream random;
    private final NodeHistograms histograms;
    private final SplitSearch search;
    private final GrownTree grown;
    private final PriorityQueue<Node> open = new PriorityQueue<>(Node.BEST_FIRST);

    Growth(int tree, PackedGradients gradients, RandomStream random) {
      this.tree = tree;
      packed = gradients.packed();
      this.random = random;
      histograms =
          new NodeHistograms(
              table,
              partition,
              workers,
              new NodeHistograms.Kind(packed, ordered),
              weights.map(all -> new NodeHistograms.Kind(all.packed(), orderedWeights)));
      search =
          new SplitSearch(
              gradients.countBits(),
              options.minSamplesLeaf(),
              options.l2(),
              weights.map(PackedGradients::scale).orElse(1.0));
      int leaves = Math.min(options.maxLeaves(), partition.size());
      grown = new GrownTree(table, partition, 2 * leaves - 1, features);
    }

    GrownTree grow() {
      long totalWeight = weights.map(all -> total(all.packed())).orElse(0L);
      Node root = new Node(0, 0, partition.size(), 0, total(packed), totalWeight);
      if (isSplittable(root)) {
        root.histograms = pool.take();
        SplitChoice choice = new SplitChoice(root);
        if (!partition.isAll()) {
          histograms.order(root);
        }
        workers.run(
            table.groups(),
            group -> {
              histograms.fill(root, group);
              choice.search(group);
            });
        choice.decide();
      }
      enqueue(root);
      int leaves = 1;
      while (!open.isEmpty()) {
        TrainingInterruptedException.throwIfInterrupted(tree);
        Node node = open.poll();
        leaves++;
        split(node, leaves < options.maxLeaves());
        if (leaves == options.maxLeaves()) {
          open.forEach(this::close);
          open.clear();
        }
      }
      return grown;
    }

    private long total(long[] values) {
      int[] rows = partition.rows();
      long[] sums = new long[PackedGradients.blocks(partition.size())];
      workers.run(
          sums.length,
          block -> {
            long sum = 0;
            int end = PackedGradients.end(block, partition.size());
            for (int i = PackedGradients.start(block); i < end; i++) {
              sum += values[rows[i]];
            }
            sums[block] = sum;
          });
      return Arrays.stream(sums).sum();
    }

    private boolean isSplittable(Node node) {
      return node.rows() >= 2L * options.minSamplesLeaf()
          && node.depth < options.maxDepth()
          && table.columns() > 0;
    }

    private void enqueue(Node node) {
      if (node.gain > 0) {
        open.add(node);
      } else {
        close(node);
      }
    }

    private void close(Node node) {
      grown.leaf(node);
      release(node);
    }

    private void release(Node node) {
      if (node.histograms.length > 0) {
        pool.giveBack(node.histograms);
        node.histograms = new long[0][];
      }
    }

    private void split(Node node, boolean goOn) {
      Split split = node.split;
      int middle =
          partition.split(node.start, node.end, table, split.column(), split.bin(), workers);
      int number = grown.split(node);
      int depth = node.depth + 1;
      Node left = new Node(number, node.start, middle, depth, split.left(), split.leftWeight());
      long rightWeight = node.totalWeight - split.leftWeight();
      Node right =
          new Node(number + 1, middle, node.end, depth, node.total - split.left(), rightWeight);
      if (goOn) {
        searchChildren(node, left, right);
      }
      release(node);
      enqueue(left);
      enqueue(right);
    }

    private void searchChildren(Node parent, Node left, Node right) {
      Node smaller = left.rows() <= right.rows() ? left : right;
      Node larger = smaller == left ? right : left;
      if (!isSplittable(larger)) {
        return;
      }
      SplitChoice ofLeft = new SplitChoice(left);
      SplitChoice ofRight = new SplitChoice(right);
      smaller.histograms = pool.take();
      larger.histograms = parent.histograms;
      parent.histograms = new long[0][];
      histograms.order(smaller);
      workers.run(
          table.groups(),
          group -> {
            histograms.fill(smaller, group);
            histograms.subtract(larger, smaller, group);
            ofLeft.search(group);
            ofRight.search(group);
          });
      ofLeft.decide();
      ofRight.decide();
    }

    private int end(int group) {
      return Math.min(table.columns(), (group + 1) * BinnedTable.GROUP);
    }

    /** The search for a node's split among the columns that were drawn for it. */
    private final class SplitChoice {
      private final Node node;
      private final boolean[] offered;
      private final Split[] best;

      SplitChoice(Node node) {
        this.node = node;
        boolean splittable = isSplittable(node);
        offered =
            splittable ? DrawnColumns.of(table.columns(), columnsOfASplit, random) : new boolean[0];
        best = new Split[splittable ? table.groups() : 0];
      }

      void search(int group) {
        if (best.length == 0) {
          return;
        }
        Split found = Split.NONE;
        for (int c = group * BinnedTable.GROUP; c < end(group); c++) {
          if (offered[c]) {
            found = found.orBetter(best(c));
          }
        }
        best[group] = found;
      }

      private Split best(int c) {
        long[][] all = node.histograms;
        return weights.isPresent()
            ? search.best(c, all[c], all[c + BinnedTable.GROUP * table.groups()], node)
            : search.best(c, all[c], node.total);
      }

      void decide() {
        for (Split found : best) {
          node.split = node.split.orBetter(found);
        }
        if (node.split.column() >= 0) {
          node.gain = search.gain(node.split, node);
        }
      }
    }
  }
}
