package io.github.experimentmaven.run.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Retention TWO_ENTRIES =
      new Retention(Duration.ofDays(30), 2 * sizeOfEntry(), Duration.ofDays(1));

  @TempDir private Path folder;
  private EntryStore store;

  @BeforeEach
  void create() throws IOException {
    store = new EntryStore(folder, Files.createDirectory(folder.resolve("staging")));
  }

  @Test
  void sectionsAreReadAsTheyWereWritten() throws IOException {
    byte[] model = {0, -1, 2, -3};
    store.put("a", Map.of("model", Content.of(model), "nothing", Content.of(new byte[0])));
    Entry entry = ((Lookup.Found) store.find("a")).entry();
    assertThat(entry.read("model")).isEqualTo(model);
    assertThat(entry.read("nothing")).isEmpty();
  }

  @Test
  void sectionsTakeLittleSpace() throws IOException {
    store.put("a", Map.of("model", Content.of(new byte[1 << 20])));
    assertThat(folder.resolve("a.trial"))
        .satisfies(file -> assertThat(file.toFile().length()).isLessThan(1 << 14));
  }

  @Test
  void anAbsentSectionIsNamed() throws IOException {
    Entry entry = store.put("a", Map.of("model", Content.of(new byte[1])));
    assertThatThrownBy(() -> entry.read("curve"))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("has no section 'curve'");
  }

  @Test
  void aHeldEntryIsReadAfterSomebodyRemovedIt() throws IOException {
    put("a");
    Entry held = ((Lookup.Found) store.hold("a")).entry();
    Files.delete(folder.resolve("a.trial"));
    assertThat(held.read("section")).isNotEmpty();
    assertThat(store.hold("a")).isEqualTo(new Lookup.Absent());
  }

  @Test
  void anEntryJustPutIsReadAfterSomebodyRemovedIt() throws IOException {
    Entry put = put("a");
    Files.delete(folder.resolve("a.trial"));
    assertThat(put.read("section")).isNotEmpty();
  }

  @Test
  void anEntryThatIsNoLongerHeldSaysSo() throws IOException {
    Entry put = put("a");
    Files.delete(put.file());
    assertThatThrownBy(() -> put.read("section"))
        .hasMessageEndingWith(
            "was removed or changed while it was in use; run the experiment again");
  }

  @Test
  void anEntryCutShortWhileItIsHeldSaysSo() throws IOException {
    Entry put = put("a");
    Files.write(put.file(), new byte[3]);
    assertThatThrownBy(() -> put.read("section")).isInstanceOf(IOException.class);
  }

  @Test
  void entriesLongUnusedArePruned() throws IOException {
    used("old", Duration.ofDays(31));
    used("recent", Duration.ofDays(29));
    assertThat(store.prune(TWO_ENTRIES, NOW)).isEqualTo(1);
    assertThat(entries()).containsExactly("recent.trial");
  }

  @Test
  void beyondTheLimitThoseUnusedForLongestArePruned() throws IOException {
    used("a", Duration.ofDays(4));
    used("b", Duration.ofDays(2));
    used("c", Duration.ofDays(3));
    assertThat(store.prune(TWO_ENTRIES, NOW)).isEqualTo(1);
    assertThat(entries()).containsExactly("b.trial", "c.trial");
  }

  @Test
  void beyondTheLimitThoseUsedTodayStay() throws IOException {
    used("a", Duration.ofHours(3));
    used("b", Duration.ofHours(2));
    used("c", Duration.ofHours(1));
    used("d", Duration.ofHours(25));
    assertThat(store.prune(TWO_ENTRIES, NOW)).isEqualTo(1);
    assertThat(entries()).containsExactly("a.trial", "b.trial", "c.trial");
  }

  @Test
  void holdingAnEntryIsUsingIt() throws IOException {
    used("a", Duration.ofDays(31));
    store.hold("a");
    assertThat(store.prune(TWO_ENTRIES, NOW)).isZero();
  }

  @Test
  void aFolderThatIsNotThereHasNothingToPrune() throws IOException {
    Path absent = folder.resolve("absent");
    assertThat(new EntryStore(absent, absent).prune(TWO_ENTRIES, NOW)).isZero();
  }

  @Test
  void otherFilesAreNeverPruned() throws IOException {
    Path other = Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));
    store.prune(TWO_ENTRIES, NOW);
    assertThat(other).exists();
  }

  private Entry put(String key) throws IOException {
    return store.put(
        key, Map.of("section", Content.of("section".getBytes(StandardCharsets.UTF_8))));
  }

  private void used(String key, Duration before) throws IOException {
    put(key);
    Files.setLastModifiedTime(folder.resolve(key + ".trial"), FileTime.from(NOW.minus(before)));
  }

  private List<String> entries() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".trial"))
          .sorted()
          .toList();
    }
  }

  /** More than one entry of these tests has, and less than two have. */
  private static long sizeOfEntry() {
    return 150;
  }
}
