package io.github.experimentmaven.spec.yaml;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads one YAML document into a tree that knows the place of every value. */
public final class YamlReader {

  private YamlReader() {}

  /**
   * Reads a document whose root is a mapping.
   *
   * @param file the name in locations
   * @param text the document
   * @param problems receives what is wrong but does not keep the rest from being read
   * @throws InvalidInputException if the rest cannot be read either
   */
  public static LocatedTree read(String file, String text, List<Problem> problems) {
    List<Problem> own = new ArrayList<>();
    try {
      LocatedTree tree = YamlDocument.read(file, text, own);
      problems.addAll(own);
      return tree;
    } catch (YAMLException failure) {
      String blanks = TabsAsBlanks.of(text);
      if (!blanks.equals(text)) {
        try {
          return read(file, blanks, problems);
        } catch (InvalidInputException alsoWithout) {
          // What is wrong with the file as it is written says more.
        }
      }
      problems.addAll(own);
      List<Problem> all = new ArrayList<>(problems);
      all.add(YamlSyntaxProblem.of(file, text, failure));
      throw new InvalidInputException(all);
    }
  }
}
