package io.github.experimentmaven.tree.histogram;

import io.github.experimentmaven.tree.RandomStream;
import io.github.experimentmaven.tree.TrainingInterruptedException;
import io.github.experimentmaven.tree.Workers;
import java.util.Arrays;
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
  private final int columnsOfASplit;

  /**
   * A grower.
   *
   * @param table the rows
   * @param features number of the model's features
   * @param workers share out the work
   */
  public TreeGrower(BinnedTable table, int features, GrowthOptions options, Workers workers) {
    this.table = table;
    this.features = features;
    this.options = options;
    this.workers = workers;
    partition = new RowPartition(table.rows());
    pool = new HistogramPool(table);
    ordered = new long[table.rows()];
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
    private final SplitSearch search;
    private final GrownTree grown;
    private final PriorityQueue<Node> open = new PriorityQueue<>(Node.BEST_FIRST);

    Growth(int tree, PackedGradients gradients, RandomStream random) {
      this.tree = tree;
      packed = gradients.packed();
      this.random = random;
      search = new SplitSearch(gradients.countBits(), options.minSamplesLeaf(), options.l2());
      int leaves = Math.min(options.maxLeaves(), partition.size());
      grown = new GrownTree(table, partition, 2 * leaves - 1, features);
    }

    GrownTree grow() {
      Node root = new Node(0, 0, partition.size(), 0, total());
      if (isSplittable(root)) {
        root.histograms = pool.take();
        SplitChoice choice = new SplitChoice(root);
        if (!partition.isAll()) {
          order(root);
        }
        workers.run(
            table.groups(),
            group -> {
              fill(root, group);
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

    private long total() {
      int[] rows = partition.rows();
      long[] sums = new long[PackedGradients.blocks(partition.size())];
      workers.run(
          sums.length,
          block -> {
            long sum = 0;
            int end = PackedGradients.end(block, partition.size());
            for (int i = PackedGradients.start(block); i < end; i++) {
              sum += packed[rows[i]];
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
      Node left = new Node(number, node.start, middle, depth, split.left());
      Node right = new Node(number + 1, middle, node.end, depth, node.total - split.left());
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
      order(smaller);
      workers.run(
          table.groups(),
          group -> {
            fill(smaller, group);
            for (int c = group * BinnedTable.GROUP; c < end(group); c++) {
              HistogramKernel.subtract(larger.histograms[c], smaller.histograms[c]);
            }
            ofLeft.search(group);
            ofRight.search(group);
          });
      ofLeft.decide();
      ofRight.decide();
    }

    private void order(Node node) {
      int[] rows = partition.rows();
      workers.run(
          PackedGradients.blocks(node.rows()),
          block -> {
            int end = PackedGradients.end(block, node.rows());
            for (int i = PackedGradients.start(block); i < end; i++) {
              ordered[i] = packed[rows[node.start + i]];
            }
          });
    }

    private void fill(Node node, int group) {
      long[][] histograms = node.histograms;
      int c = group * BinnedTable.GROUP;
      for (int i = c; i < c + BinnedTable.GROUP; i++) {
        HistogramKernel.clear(histograms[i]);
      }
      int[] words = table.words(group);
      if (node.rows() == table.rows()) {
        HistogramKernel.addAll(
            words, packed, histograms[c], histograms[c + 1], histograms[c + 2], histograms[c + 3]);
      } else {
        HistogramKernel.addRows(
            words,
            partition.rows(),
            node.start,
            ordered,
            node.rows(),
            histograms[c],
            histograms[c + 1],
            histograms[c + 2],
            histograms[c + 3]);
      }
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
        offered = splittable ? drawColumns() : new boolean[0];
        best = new Split[splittable ? table.groups() : 0];
      }

      void search(int group) {
        if (best.length == 0) {
          return;
        }
        Split found = Split.NONE;
        for (int c = group * BinnedTable.GROUP; c < end(group); c++) {
          if (offered[c]) {
            found = found.orBetter(search.best(c, node.histograms[c], node.total));
          }
        }
        best[group] = found;
      }

      void decide() {
        for (Split found : best) {
          node.split = node.split.orBetter(found);
        }
        if (node.split.column() >= 0) {
          node.gain = search.gain(node.split, node.total);
        }
      }

      /** Selection sampling: Knuth, The Art of Computer Programming, volume 2, algorithm S. */
      private boolean[] drawColumns() {
        boolean[] drawn = new boolean[table.columns()];
        int needed = columnsOfASplit;
        for (int c = 0; c < drawn.length; c++) {
          int left = drawn.length - c;
          drawn[c] = needed == left || random.nextInt(left) < needed;
          needed -= drawn[c] ? 1 : 0;
        }
        return drawn;
      }
    }
  }
}
