package io.github.experimentmaven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code docs/architecture.md} against the packages and classes there are. */
class ArchitectureDocumentationTest {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
  private static final Pattern NODE = Pattern.compile("\\b(\\w+)\\[\"<b>");
  private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w*)`");
  private static final Set<String> PLATFORM = Set.of("Math", "StrictMath");
  private static final List<String> SOURCES = List.of("framework/src", "plugin/src");

  @ParameterizedTest
  @ValueSource(strings = {"docs/architecture.md", "CONTRIBUTING.md"})
  void listsThePackagesInTheOrderOfTheFlow(String page) throws IOException {
    String section =
        DocumentationPage.read(page)
            .section(2, page.startsWith("docs") ? "The packages" : "Where things are");

    assertThat(found(PACKAGE, section))
        .as("the packages that %s lists", page)
        .containsExactlyElementsOf(ArchitectureTest.PACKAGES);
  }

  @Test
  void drawsEveryPackage() throws IOException {
    String picture = page().blocks("mermaid").get(0);

    assertThat(found(NODE, picture))
        .as("the packages in the picture of docs/architecture.md")
        .containsExactlyInAnyOrderElementsOf(ArchitectureTest.PACKAGES);
  }

  @Test
  void namesOnlyClassesThatExist() throws IOException {
    Set<String> types = types();

    assertThat(found(TYPE, page().text()))
        .hasSizeGreaterThan(10)
        .filteredOn(name -> !types.contains(name))
        .as("the classes that docs/architecture.md names and nobody wrote")
        .isSubsetOf(PLATFORM);
  }

  private static DocumentationPage page() throws IOException {
    return DocumentationPage.read("docs/architecture.md");
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static Set<String> types() throws IOException {
    Set<String> types = new TreeSet<>();
    for (String source : SOURCES) {
      try (Stream<Path> files = Files.walk(DocumentationPage.path(source))) {
        types.addAll(
            files
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toSet()));
      }
    }
    return types;
  }
}
