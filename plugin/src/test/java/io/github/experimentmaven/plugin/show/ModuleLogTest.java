package io.github.experimentmaven.plugin.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.plugin.unchanged.KeptLog;
import io.github.experimentmaven.plugin.unchanged.KeptLog.Line;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class ModuleLogTest {

  @Test
  void everyLineNamesItsModule() {
    KeptLog log = new KeptLog(new SystemStreamLog());
    ModuleLog.named(log, "films").info("first\nsecond");
    ModuleLog.named(log, "films").warn("third");
    ModuleLog.named(log, "films").info("");

    assertThat(log.lines())
        .containsExactly(
            new Line(false, "[films] first"),
            new Line(false, "[films] second"),
            new Line(true, "[films] third"),
            new Line(false, "[films]"));
  }

  @Test
  void whatIsSaidOfTheBuildNamesNone() {
    KeptLog log = new KeptLog(new SystemStreamLog());
    ModuleLog.ofBuild(ModuleLog.named(log, "films")).info("all of it");
    ModuleLog.ofBuild(log).info("also");

    assertThat(log.lines()).containsExactly(new Line(false, "all of it"), new Line(false, "also"));
  }
}
