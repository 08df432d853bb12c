package io.github.experimentmaven.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedTablesTest {

  private static final List<Integer> ROWS = List.of(1, 2);

  private final SharedTables tables = new SharedTables();
  private final AtomicInteger made = new AtomicInteger();

  private int make() {
    return made.incrementAndGet();
  }

  @Test
  void aFormOfRowsIsMadeOnce() {
    tables.get(ROWS, "sorted", Integer.class, this::make);

    assertThat(tables.get(ROWS, "sorted", Integer.class, this::make)).isEqualTo(1);
    assertThat(tables.get(ROWS, "in bins", Integer.class, this::make)).isEqualTo(2);
  }

  @Test
  void rowsThatAreEqualAreNotTakenForTheSame() {
    tables.get(new int[] {1}, "sorted", Integer.class, this::make);
    tables.get(List.of(new Object()), "sorted", Integer.class, this::make);
    Object rows = new String("rows");
    tables.get(rows, "sorted", Integer.class, this::make);

    assertThat(tables.get(new String("rows"), "sorted", Integer.class, this::make)).isEqualTo(4);
    assertThat(tables.get(rows, "sorted", Integer.class, this::make)).isEqualTo(3);
  }

  @Test
  void whatCouldNotBeMadeIsMadeByTheNext() {
    assertThatThrownBy(
            () ->
                tables.get(
                    ROWS,
                    "sorted",
                    Integer.class,
                    () -> {
                      throw new IllegalArgumentException("no rows");
                    }))
        .hasMessage("no rows");

    assertThat(tables.get(ROWS, "sorted", Integer.class, this::make)).isEqualTo(1);
  }

  @Test
  void manyThreadsShareOne() {
    List<Integer> all =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(i -> tables.get(ROWS, "sorted", Integer.class, this::make))
            .toList();

    assertThat(all).containsOnly(1);
  }
}
