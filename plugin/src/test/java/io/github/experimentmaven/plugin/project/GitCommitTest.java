package io.github.experimentmaven.plugin.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommitTest {

  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String OTHER = "89abcdef0123456789abcdef0123456789abcdef";

  @TempDir private Path folder;

  @Test
  void isTheOneABranchIsAt() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/refs/heads/main", COMMIT + "\n");

    assertThat(GitCommit.of(folder)).contains(COMMIT);
  }

  @Test
  void isFoundFromAFolderInsideTheRepository() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/refs/heads/main", COMMIT + "\n");

    assertThat(GitCommit.of(Files.createDirectories(folder.resolve("module/src"))))
        .contains(COMMIT);
  }

  @Test
  void isTheOneOfAPackedBranch() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(
        ".git/packed-refs",
        "# pack-refs with: peeled fully-peeled sorted \n"
            + (OTHER + " refs/heads/also-refs/heads/main\n")
            + (COMMIT + " refs/heads/main\n")
            + (OTHER + " refs/tags/v1\n^" + OTHER + "\n"));

    assertThat(GitCommit.of(folder)).contains(COMMIT);
  }

  @Test
  void isTheNewerOfABranchThatWasPackedBefore() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/packed-refs", OTHER + " refs/heads/main\n");
    write(".git/refs/heads/main", COMMIT + "\n");

    assertThat(GitCommit.of(folder)).contains(COMMIT);
  }

  @Test
  void isTheOneThatIsCheckedOutWithoutABranch() throws IOException {
    write(".git/HEAD", COMMIT + "\n");

    assertThat(GitCommit.of(folder)).contains(COMMIT);
  }

  @Test
  void ofAWorktreeIsTheOneItsOwnBranchIsAt() throws IOException {
    write("main/.git/HEAD", "ref: refs/heads/main\n");
    write("main/.git/refs/heads/main", OTHER + "\n");
    write("main/.git/refs/heads/feature", COMMIT + "\n");
    write("main/.git/worktrees/feature/HEAD", "ref: refs/heads/feature\n");
    write("main/.git/worktrees/feature/commondir", "../..\n");
    write("feature/.git", "gitdir: " + folder.resolve("main/.git/worktrees/feature") + "\n");

    assertThat(GitCommit.of(folder.resolve("feature"))).contains(COMMIT);
  }

  @Test
  void ofASubmoduleIsItsOwn() throws IOException {
    write(".git/HEAD", OTHER + "\n");
    write(".git/modules/data/HEAD", COMMIT + "\n");
    write("data/.git", "gitdir: ../.git/modules/data\n");

    assertThat(GitCommit.of(folder.resolve("data"))).contains(COMMIT);
  }

  @Test
  void isAbsentBeforeTheFirstOne() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");

    assertThat(GitCommit.of(folder)).isEmpty();
  }

  @Test
  void isAbsentInAFolderThatOnlyLooksLikeARepository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));

    assertThat(GitCommit.of(folder)).isEmpty();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
