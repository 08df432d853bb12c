package io.github.experimentmaven.plugin.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.inference.ConfidenceInterval;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedResultsTest {

  private static final String TABLE =
      """
      version,experiment,model,type,seed,repeat,fold,part,rows,loss,mse,epochs,best_epoch,bit_exact,data,split,failure
      1.0.0,films,network,mlp,1,0,0,test,20,0.5,0.5,60,60,true,aa,bb,
      """;

  private static final String IMPORTANCE =
      """
      version,experiment,model,part,metric,rank,column,rows,trials,importance,interval_low,interval_high,share
      1.0.0,films,network,test,mse,1,budget,20,2,0.5,0.4,0.6,0.9
      """;

  @TempDir private Path folder;

  @Test
  void ofAnOldVersionAreTheTableAlone() throws IOException {
    Path archive = archive("films/results.csv", TABLE);

    Baseline found = ReleasedResults.read(archive, "films", "1.0.0").orElseThrow();

    assertThat(found.table().rows()).hasSize(1);
    assertThat(found.rows()).isEmpty();
    assertThat(found.origin()).isEmpty();
    assertThat(found.label()).isEqualTo("release 1.0.0");
  }

  @Test
  void sayWhatColumnsAreWorthWhereTheReleaseDoes() throws IOException {
    Path archive =
        archive(
            new TreeMap<>(Map.of("films/results.csv", TABLE, "films/importance.csv", IMPORTANCE)));

    Baseline found = ReleasedResults.read(archive, "films", "1.0.0").orElseThrow();

    assertThat(found.background().importance().orElseThrow().rows())
        .singleElement()
        .satisfies(row -> assertThat(row.columns()).containsExactly("budget"))
        .satisfies(row -> assertThat(row.interval()).contains(new ConfidenceInterval(0.4, 0.6)));
  }

  @Test
  void areEmptyWhereTheArchiveHasNoneOfTheExperiment() throws IOException {
    assertThat(ReleasedResults.read(archive("films/results.csv", TABLE), "music", "1.0.0"))
        .isEmpty();
  }

  @Test
  void sayWhichTableCannotBeRead() throws IOException {
    Path archive = archive("films/results.csv", "no,table\n1,2\n");

    assertThatThrownBy(() -> ReleasedResults.read(archive, "films", "1.0.0"))
        .isInstanceOf(MalformedResultsException.class)
        .hasMessageContaining("results.csv");
  }

  @Test
  void areNoneOfAFileThatIsNoArchive() throws IOException {
    Path archive = Files.writeString(folder.resolve("tables.zip"), "no zip");

    assertThatThrownBy(() -> ReleasedResults.read(archive, "films", "1.0.0"))
        .isInstanceOf(ZipException.class);
  }

  private Path archive(String name, String content) throws IOException {
    return archive(new TreeMap<>(Map.of(name, content)));
  }

  private Path archive(SortedMap<String, String> contents) throws IOException {
    Path file = folder.resolve("tables.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> content : contents.entrySet()) {
        zip.putNextEntry(new ZipEntry(content.getKey()));
        zip.write(content.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
