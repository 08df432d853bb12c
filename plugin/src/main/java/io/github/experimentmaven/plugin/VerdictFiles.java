package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.report.ci.JUnitXml;
import io.github.experimentmaven.report.ci.VerdictJson;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a verdict beside the results it is about. */
final class VerdictFiles {

  /** The file for programs. */
  static final String NAME = "verdict.json";

  private VerdictFiles() {}

  static void write(Verdict verdict, Path folder) throws IOException {
    WholeFile.write(folder.resolve(NAME), VerdictJson.format(verdict));
    WholeFile.write(folder.resolve(JUnitXml.fileName(verdict)), JUnitXml.format(verdict));
  }
}
