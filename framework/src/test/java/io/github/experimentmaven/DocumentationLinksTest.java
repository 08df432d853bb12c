package io.github.experimentmaven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the documentation lead to one another. */
class DocumentationLinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s:]+)(?:#[^)]*)?\\)");

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of("", "docs", "benchmarks", "example-project")) {
      try (Stream<Path> files =
          Files.walk(DocumentationPage.path(folder), folder.equals("docs") ? 3 : 1)) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkToAFileLeadsToOne(Path page) throws IOException {
    List<String> broken =
        LINK.matcher(Files.readString(page))
            .results()
            .map((MatchResult link) -> link.group(1))
            .filter(link -> !Files.exists(page.resolveSibling(URI.create(link).getPath())))
            .toList();

    assertThat(broken).as("the broken links of " + page).isEmpty();
  }

  @Test
  void theIndexOfDecisionsLeadsToEachOfThem() throws IOException {
    DocumentationPage index = DocumentationPage.read("docs/decisions/README.md");

    try (Stream<Path> files = Files.list(DocumentationPage.path("docs/decisions"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .filteredOn(name -> !name.equals("README.md"))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(index.text()).contains("](" + name + ")"));
    }
  }
}
