package io.github.experimentmaven.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeDigestTest {

  @TempDir private Path folder;

  @Test
  void treeDigestDependsOnNamesAndBytesOfFilesOnly() throws Exception {
    Path a = tree("a", "x/1.class", "same");
    assertThat(TreeDigest.of(tree("b", "x/1.class", "same"))).isEqualTo(TreeDigest.of(a));
    assertThat(TreeDigest.of(tree("c", "x/2.class", "same"))).isNotEqualTo(TreeDigest.of(a));
    assertThat(TreeDigest.of(tree("d", "x/1.class", "other"))).isNotEqualTo(TreeDigest.of(a));
  }

  private Path tree(String name, String file, String text) throws IOException {
    Path path = folder.resolve(name).resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return folder.resolve(name);
  }
}
