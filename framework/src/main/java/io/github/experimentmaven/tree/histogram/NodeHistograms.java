package io.github.experimentmaven.tree.histogram;

import io.github.experimentmaven.tree.Workers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the histograms of nodes: of gradients and, where rows do not count alike, of weights. */
final class NodeHistograms {

  private final BinnedTable table;
  private final RowPartition partition;
  private final Workers workers;
  private final List<Kind> kinds;

  /**
   * Histograms of one kind.
   *
   * @param values what is summed, {@code [rows]}
   * @param ordered room for a node's values in the order of its rows, {@code [rows]}
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on without a copy, never compared
  record Kind(long[] values, long[] ordered) {}

  NodeHistograms(
      BinnedTable table,
      RowPartition partition,
      Workers workers,
      Kind gradients,
      Optional<Kind> weights) {
    this.table = table;
    this.partition = partition;
    this.workers = workers;
    kinds = Stream.concat(Stream.of(gradients), weights.stream()).toList();
  }

  /** Puts a node's values in the order of its rows, before its histograms are filled. */
  void order(Node node) {
    kinds.forEach(kind -> order(node, kind));
  }

  private void order(Node node, Kind kind) {
    int[] rows = partition.rows();
    long[] values = kind.values();
    long[] ordered = kind.ordered();
    workers.run(
        PackedGradients.blocks(node.rows()),
        block -> {
          int end = PackedGradients.end(block, node.rows());
          for (int i = PackedGradients.start(block); i < end; i++) {
            ordered[i] = values[rows[node.start + i]];
          }
        });
  }

  /** Fills a node's histograms of four columns. */
  void fill(Node node, int group) {
    for (int kind = 0; kind < kinds.size(); kind++) {
      fill(node, group, first(kind, group), kinds.get(kind));
    }
  }

  private int first(int kind, int group) {
    return (kind * table.groups() + group) * BinnedTable.GROUP;
  }

  private void fill(Node node, int group, int first, Kind kind) {
    long[][] histograms = node.histograms;
    for (int i = first; i < first + BinnedTable.GROUP; i++) {
      HistogramKernel.clear(histograms[i]);
    }
    int[] words = table.words(group);
    if (node.rows() == table.rows()) {
      HistogramKernel.addAll(
          words,
          kind.values(),
          histograms[first],
          histograms[first + 1],
          histograms[first + 2],
          histograms[first + 3]);
    } else {
      HistogramKernel.addRows(
          words,
          partition.rows(),
          node.start,
          kind.ordered(),
          node.rows(),
          histograms[first],
          histograms[first + 1],
          histograms[first + 2],
          histograms[first + 3]);
    }
  }

  /** Takes a child's histograms of four columns from its parent's, which leaves the other's. */
  void subtract(Node parent, Node child, int group) {
    for (int kind = 0; kind < kinds.size(); kind++) {
      int first = first(kind, group);
      for (int i = first; i < first + BinnedTable.GROUP; i++) {
        HistogramKernel.subtract(parent.histograms[i], child.histograms[i]);
      }
    }
  }
}
