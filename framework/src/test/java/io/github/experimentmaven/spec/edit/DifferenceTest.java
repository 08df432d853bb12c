package io.github.experimentmaven.spec.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static final String TEXT = "one\ntwo\nthree\nfour\nfive\n";

  private static Replacement replacement(String gone, String come) {
    int start = TEXT.indexOf(gone);
    return new Replacement(start, start + gone.length(), come);
  }

  @Test
  void showsWholeLines() {
    assertThat(Difference.of(List.of(replacement("hre", "")), TEXT))
        .containsExactly("@@ -3 +3 @@", "-three", "+te");
  }

  @Test
  void leavesOutLinesThatStay() {
    assertThat(Difference.of(List.of(replacement("two\n", "two\nand\nmore\n")), TEXT))
        .containsExactly("@@ -2,0 +3,2 @@", "+and", "+more");
  }

  @Test
  void countsTheLinesThatCameBefore() {
    assertThat(
            Difference.of(
                List.of(replacement("five", "end"), replacement("one", "one\nand\nmore")), TEXT))
        .containsExactly("@@ -1,0 +2,2 @@", "+and", "+more", "@@ -5 +7 @@", "-five", "+end");
  }

  @Test
  void showsChangesOfOneLineAtOnce() {
    assertThat(Difference.of(List.of(replacement("fo", "po"), replacement("ur", "or")), TEXT))
        .containsExactly("@@ -4 +4 @@", "-four", "+poor");
  }

  @Test
  void showsNothingWhereNothingChanges() {
    assertThat(Difference.of(List.of(), TEXT)).isEmpty();
  }
}
