package io.github.experimentmaven.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.spec.Arrangement;
import io.github.experimentmaven.spec.SplitSpec;
import io.github.experimentmaven.spec.SplitSpec.IndexFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitFilesTest {

  @TempDir private Path folder;

  @Test
  void haveTheDigestOfEachFileOnce() throws IOException {
    Path train = Files.writeString(folder.resolve("train.txt"), "0\n1\n");
    Path test = Files.writeString(folder.resolve("test.txt"), "2\n");
    SplitSpec split =
        new SplitSpec.ByFiles(
            List.of(
                new IndexFiles("train.txt", "test.txt"), new IndexFiles("test.txt", "train.txt")),
            0,
            1);

    assertThat(SplitFiles.digests(split, new FileSources(folder)))
        .containsExactly(entry("train.txt", Sha256.of(train)), entry("test.txt", Sha256.of(test)));
  }

  @Test
  void areNoneWhereTheSplitReadsNone() throws IOException {
    SplitSpec split = new SplitSpec.HoldOut(0, 0.2, new Arrangement.Shuffled(), 1);

    assertThat(SplitFiles.digests(split, new FileSources(folder))).isEmpty();
  }

  @Test
  void leaveOutAFileThatIsAbsent() throws IOException {
    SplitSpec split = new SplitSpec.ByFiles(List.of(new IndexFiles("train.txt", "test.txt")), 0, 1);

    assertThat(SplitFiles.digests(split, new FileSources(folder))).isEmpty();
  }
}
