package io.github.experimentmaven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.run.ShardOfRun;
import io.github.experimentmaven.run.Studies;
import io.github.experimentmaven.run.TrialResult;
import io.github.experimentmaven.run.memory.TrialOrigin;
import io.github.experimentmaven.run.memory.TrialStore;
import io.github.experimentmaven.run.shard.Shard;
import io.github.experimentmaven.run.shard.ShardArchive;
import io.github.experimentmaven.run.shard.ShardFacts;
import io.github.experimentmaven.run.shard.Shards;
import io.github.experimentmaven.run.shard.UnfitShardException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of other machines is not taken, and what is said then. */
class MergeRefusalsTest {

  private static final int CHECKSUM = 64;

  @TempDir private Path folder;
  private Studies studies;
  private Machines machines;

  @BeforeEach
  void writeStudy() throws IOException {
    studies = Studies.in(folder);
    machines = new Machines(folder, new ArrayList<>());
  }

  @Test
  void refusesADamagedEntry() throws Exception {
    Study study = studies.study(Machines.SMALL);
    Path archive = machines.shard(study, new Shard(1, 1));
    alterAnEntry(archive);

    assertThatThrownBy(() -> machines.merge(study, List.of(archive), 0))
        .isInstanceOf(UnfitShardException.class)
        .hasMessage(
            "a trial in %s is damaged: its checksum does not fit; copy the archive again, or leave"
                + " it out, and its trials are trained here",
            archive);
    assertThat(folder.resolve("results-merge")).doesNotExist();
  }

  @Test
  void refusesAFileThatIsNoArchive() throws Exception {
    Path file = Files.writeString(folder.resolve("shard.zip"), "nothing");

    assertThatThrownBy(() -> Shards.open(List.of(file), Machines.PROJECT))
        .isInstanceOf(UnfitShardException.class)
        .hasMessage(
            "%s is no archive of a shard: it is not a whole zip file; give files that `run"
                + " -Dexperiment.shard=…` wrote, and copy them whole",
            file);
  }

  @Test
  void refusesTrialsOfOtherInputsAndSaysWhatDiffers() throws Exception {
    Study study = studies.study(Machines.SMALL);
    Path archive = machines.shard(study, new Shard(1, 1));
    studies.data(60, 2);
    Study changed = studies.study(Machines.SMALL.replace("epochs: 3", "epochs: 4"));

    assertThatThrownBy(() -> machines.merge(changed, List.of(archive), 0))
        .isInstanceOf(UnfitShardException.class)
        .hasMessage(
            "%s was made of other inputs: none of its 7 trials of 'study' is this build's (constant,"
                + " tree, network). It is of other data, another experiment file. Build"
                + " all shards and the merge from the same commit, with the same parameters",
            archive);
  }

  @Test
  void refusesSharesOfDifferentNumbersAndOneTwice() throws Exception {
    Study study = studies.study(Machines.SMALL);
    Path first = machines.shard(study, new Shard(1, 2));
    Path other = machines.shard(study, new Shard(2, 3));
    Path copy = Files.copy(first, folder.resolve("copy.zip"));

    assertThatThrownBy(() -> Shards.open(List.of(first, other), Machines.PROJECT))
        .hasMessage(
            "%s is shard 2/3, but %s is shard 1/2; merge shares of one number of shards",
            other, first);
    assertThatThrownBy(() -> Shards.open(List.of(first, copy), Machines.PROJECT))
        .hasMessage("%s and %s are both shard 1/2; leave one out", first, copy);
  }

  /** An archive whose every checksum fits, but whose trials swapped their results. */
  @Test
  void aResultThatDoesNotComeOutHereIsToldWithBothMachines() throws Exception {
    Study study = studies.study(Machines.SMALL);
    Path archive = forged(study);

    assertThatThrownBy(() -> machines.merge(study, List.of(archive), 1))
        .isInstanceOf(UnfitShardException.class)
        .hasMessageContaining(archive + " has other results than this machine gives: ")
        .hasMessageContaining(" There it was Elsewhere, here it is " + ShardFacts.thisMachine());
    assertThat(folder.resolve("results-merge")).doesNotExist();
    try (TrialStore store = machines.store("merge")) {
      assertThat(study.run(RunOptions.standard().keeping(store)).details().results())
          .extracting(TrialResult::origin)
          .noneMatch(TrialOrigin.Cached.class::isInstance);
    }
  }

  /** Trains a study with other data under the keys of this one. */
  private Path forged(Study study) throws Exception {
    Path archive = folder.resolve("forged.zip");
    try (TrialStore store = machines.store("forged")) {
      ShardOfRun run = study.runShard(new Shard(1, 1), RunOptions.standard().keeping(store));
      List<ShardFacts.OfTrial> trials = run.facts().trials();
      Map<String, Path> entries = new LinkedHashMap<>(run.entries());
      String one = trials.get(trials.size() - 1).key();
      String other = trials.get(trials.size() - 2).key();
      entries.put(one, rekeyed(run.entries().get(other), other, one));
      ShardFacts facts =
          new ShardFacts(1, 1, 1, Machines.PROJECT, "1", "Elsewhere", List.of(run.facts()));
      ShardArchive.write(archive, facts, entries);
    }
    return archive;
  }

  /** An entry of the store with another key and the checksum that belongs to it. */
  private Path rekeyed(Path entry, String from, String to) throws IOException {
    String text = Files.readString(entry, StandardCharsets.ISO_8859_1);
    byte[] body =
        text.substring(0, text.length() - CHECKSUM)
            .replace(from, to)
            .getBytes(StandardCharsets.ISO_8859_1);
    Path file = folder.resolve("rekeyed");
    Files.write(file, body);
    return Files.writeString(file, Sha256.of(body), StandardOpenOption.APPEND);
  }

  private static void alterAnEntry(Path archive) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(archive);
        Stream<Path> entries = Files.list(zip.getPath("trials"))) {
      Path entry = entries.sorted().findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(entry);
      bytes[bytes.length / 2] ^= 1;
      Files.write(entry, bytes);
    }
  }
}
