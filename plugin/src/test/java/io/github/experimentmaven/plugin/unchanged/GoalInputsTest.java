package io.github.experimentmaven.plugin.unchanged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalInputsTest {

  @TempDir private Path folder;

  @Test
  void everyParameterOfAGoalCountsWhereverItIsDeclared() throws Exception {
    String before = new GoalInputs().parameters(goal(3, "a")).key();

    assertThat(new GoalInputs().parameters(goal(3, "a")).key()).isEqualTo(before);
    assertThat(new GoalInputs().parameters(goal(4, "a")).key()).isNotEqualTo(before);
    assertThat(new GoalInputs().parameters(goal(3, "b")).key()).isNotEqualTo(before);
  }

  @Test
  void parametersThatGoalsShareCountAlone() throws Exception {
    String before = new GoalInputs().parameters(goal(3, "a"), Between.class).key();

    assertThat(new GoalInputs().parameters(goal(4, "a"), Between.class).key()).isEqualTo(before);
    assertThat(new GoalInputs().parameters(goal(3, "b"), Between.class).key()).isNotEqualTo(before);
  }

  @Test
  void bytesOfFilesCountAndTheirTimesDoNot() throws Exception {
    Path file = Files.writeString(folder.resolve("houses.yaml"), "seeds: [1]");
    String before = new GoalInputs().files(List.of(file)).key();
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    assertThat(new GoalInputs().files(List.of(file)).key()).isEqualTo(before);
    Files.writeString(file, "seeds: [2]");

    assertThat(new GoalInputs().files(List.of(file)).key()).isNotEqualTo(before);
  }

  @Test
  void whereALinkLeadsCounts() throws Exception {
    Path file = Files.writeString(folder.resolve("houses.yaml"), "seeds: [1]");
    String before = new GoalInputs().files(List.of(file)).key();
    Files.move(file, folder.resolve("elsewhere.yaml"));
    Files.createSymbolicLink(file, folder.resolve("elsewhere.yaml"));

    assertThat(new GoalInputs().files(List.of(file)).key()).isNotEqualTo(before);
  }

  @Test
  void bytesOfClassesInFoldersCount() throws Exception {
    Path type = Files.writeString(folder.resolve("Own.class"), "cafebabe");
    FileTime time = Files.getLastModifiedTime(type);
    List<File> classes = List.of(folder.toFile());
    String before = new GoalInputs().code(classes).key();
    assertThat(new GoalInputs().code(classes).key()).isEqualTo(before);
    Files.writeString(type, "babecafe");
    Files.setLastModifiedTime(type, time);

    assertThat(new GoalInputs().code(classes).key()).isNotEqualTo(before);
  }

  @Test
  void timesOfArchivesCount() throws Exception {
    Path archive = Files.writeString(folder.resolve("own.jar"), "PK");
    List<File> classes = List.of(archive.toFile());
    String before = new GoalInputs().code(classes).key();
    Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));

    assertThat(new GoalInputs().code(classes).key()).isNotEqualTo(before);
  }

  private static AbstractMojo goal(int own, String inherited) {
    return new Goal(own, inherited);
  }

  /** A goal with a parameter of its own and one of a class between, and something it works with. */
  private static final class Goal extends Between {

    private final transient Object work = new Object();
    private final int own;

    Goal(int own, String inherited) {
      super(inherited);
      this.own = own;
    }

    @Override
    public void execute() {
      getLog().info("" + own + work);
    }
  }

  private abstract static class Between extends AbstractMojo {

    private final List<String> inherited;

    Between(String inherited) {
      this.inherited = List.of(inherited);
    }

    @Override
    public String toString() {
      return "Between" + inherited;
    }
  }
}
