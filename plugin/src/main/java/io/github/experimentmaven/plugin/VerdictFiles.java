package io.github.experimentmaven.plugin;

import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.report.ci.JUnitXml;
import io.github.experimentmaven.report.ci.VerdictJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a verdict beside the results it is about. */
final class VerdictFiles {

  /** The file for programs. */
  static final String NAME = "verdict.json";

  private VerdictFiles() {}

  /** Writes the files and returns them. */
  static List<Path> write(Verdict verdict, Path folder) throws IOException {
    Path json = folder.resolve(NAME);
    Path xml = folder.resolve(JUnitXml.fileName(verdict));
    WholeFile.write(json, VerdictJson.format(verdict));
    WholeFile.write(xml, JUnitXml.format(verdict));
    return List.of(json, xml);
  }

  /** Returns whether a file of that name is about a verdict. */
  static boolean isOne(String name) {
    return name.equals(NAME) || (name.startsWith("TEST-") && name.endsWith(".xml"));
  }
}
