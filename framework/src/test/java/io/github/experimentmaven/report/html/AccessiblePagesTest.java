package io.github.experimentmaven.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.SmallStudy;
import io.github.experimentmaven.gate.ExperimentBuilder;
import io.github.experimentmaven.gate.history.HistoryBuilder;
import io.github.experimentmaven.gate.history.Versions;
import io.github.experimentmaven.metric.Metrics;
import io.github.experimentmaven.report.SampleReport;
import io.github.experimentmaven.report.SampleStudy;
import io.github.experimentmaven.report.search.Trials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people who hear a page, or have no mouse, need of every page there is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessiblePagesTest {

  private static final Pattern TAG =
      Pattern.compile("<([a-z][a-z0-9]*)((?:\\s+[a-zA-Z:-]+(?:=\"[^\"]*\")?)*)\\s*/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)=\"([^\"]*)\"");

  /** Rules of the style sheet that let a part of a page scroll by itself. */
  private static final Pattern SCROLLS =
      Pattern.compile("(?m)^\\s*([^{}@]+?) \\{[^}]*overflow(?:-[xy])?: auto");

  private Map<String, String> pages = Map.of();

  @BeforeAll
  void makeThePages(@TempDir Path folder) throws Exception {
    SmallStudy study = new SmallStudy(folder);
    Path file = folder.resolve("study.yaml");
    Files.writeString(
        file,
        Files.readString(file) + "importance: {}\ndependence: {}\nintervals: {coverage: 0.5}\n");
    Path results = folder.resolve("results").resolve("study");
    pages = new TreeMap<>();
    pages.put("study", Files.readString(study.study().runInto(results).files().page()));
    pages.put("lab", write(folder, SampleStudy.lab()));
    pages.put("search", SearchPage.of(Trials.of(40, options -> options.get("luck").length())));
    pages.put("many models", write(folder, SampleStudy.large(40, 2, 20)));
    Path profile = results.resolve("profile.html");
    ProfilePage.write("films", SampleReport.profile(), profile);
    pages.put("profile", Files.readString(profile));
    pages.put("history", Files.readString(history(folder.resolve("history.html"))));
    for (String module : List.of("", "module a")) {
      Path index = folder.resolve("index.html");
      IndexPage.write("films", IndexPage.entries(module, folder.resolve("results")), index);
      pages.put("index of '" + module + "'", Files.readString(index));
    }
  }

  private static String write(Path folder, SampleStudy study) throws Exception {
    Path page = folder.resolve("page.html");
    HtmlReport.write(SampleReport.of(study, "films", "Ratings of films"), page);
    return Files.readString(page);
  }

  private static Path history(Path page) throws Exception {
    HistoryBuilder builder =
        new HistoryBuilder(
            new ExperimentBuilder("network-1").seeds(3).max("network-1", "test", "mse", 5).build(),
            Metrics.builtIn());
    builder.add("1.0.0", Versions.of("1.0.0", 2));
    builder.add("1.1.0", Versions.of("1.1.0", 1));
    HistoryPage.write("films", List.of(builder.build()), page);
    return page;
  }

  private Stream<String> pages() {
    return pages.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void haveATitleAndALanguage(String page) {
    assertThat(pages.get(page)).contains("<html lang=\"en\">").containsPattern("<title>.+</title>");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPictureHasANameOrIsSaidToBeNone(String page) {
    assertThat(tags(page, "svg"))
        .isNotEmpty()
        .allSatisfy(
            svg -> {
              if (!svg.containsKey("aria-hidden")) {
                assertThat(svg).containsEntry("role", "img");
                assertThat(svg.get("aria-label")).isNotBlank();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headingsLeaveNoLevelOut(String page) {
    List<Integer> levels =
        new Matches(Pattern.compile("<h([1-6])\\b"), body(page))
            .all().stream().map(found -> Integer.parseInt(found.group(1))).toList();

    assertThat(levels).startsWith(1).containsOnlyOnce(1);
    for (int heading = 1; heading < levels.size(); heading++) {
      assertThat(levels.get(heading)).isLessThanOrEqualTo(levels.get(heading - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void tablesSayWhatTheyAreAndWhatTheirTitlesAreOf(String page) {
    assertThat(tags(page, "caption")).hasSameSizeAs(tags(page, "table"));
    assertThat(tags(page, "th")).allMatch(cell -> cell.containsKey("scope"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void fieldsHaveLabels(String page) {
    assertThat(tags(page, "input"))
        .hasSameSizeAs(
            new Matches(Pattern.compile("<label>[^<]*\\S[^<]*<input"), body(page)).all());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void buttonsLinksAndFoldsHaveWords(String page) {
    Pattern words = Pattern.compile("<(button|a|summary)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);

    assertThat(new Matches(words, body(page)).all())
        .isNotEmpty()
        .allSatisfy(
            found -> assertThat(found.group(2).replaceAll("<[^>]*>", "").strip()).isNotEmpty());
  }

  /** The list of models has folds in it, which the keys reach by themselves. */
  @ParameterizedTest
  @MethodSource("pages")
  void whatScrollsIsReachedByKeys(String page) {
    Set<String> scrolling = new HashSet<>();
    new Matches(SCROLLS, style(page)).all().forEach(rule -> scrolling.add(rule.group(1)));

    assertThat(scrolling)
        .containsExactlyInAnyOrder(".scroll", ".long", ".matrix", ".models", "pre");
    List<Map<String, String>> areas = new ArrayList<>(tags(page, "pre"));
    tags(page, "div").stream()
        .filter(area -> area.getOrDefault("class", "").matches("(scroll|matrix)\\b.*"))
        .forEach(areas::add);
    assertThat(areas)
        .allSatisfy(
            area -> {
              assertThat(area).containsEntry("tabindex", "0").containsEntry("role", "region");
              assertThat(area.get("aria-label")).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("pages")
  void placesAreNamedOnceAndThere(String page) {
    List<String> ids =
        new Matches(Pattern.compile(" id=\"([^\"]+)\""), body(page))
            .all().stream().map(found -> found.group(1)).toList();
    List<String> meant =
        new Matches(Pattern.compile("(?:aria-labelledby=\"|href=\"#)([^\"]+)\""), body(page))
            .all().stream().map(found -> found.group(1)).toList();

    assertThat(ids).doesNotHaveDuplicates().containsAll(meant);
  }

  private List<Map<String, String>> tags(String page, String name) {
    return new Matches(TAG, body(page))
        .all().stream()
            .filter(tag -> tag.group(1).equals(name))
            .map(tag -> attributes(tag.group(2)))
            .toList();
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new TreeMap<>();
    new Matches(ATTRIBUTE, text)
        .all()
        .forEach(attribute -> attributes.put(attribute.group(1), attribute.group(2)));
    return attributes;
  }

  private String body(String page) {
    String whole = pages.get(page);
    return whole.substring(whole.indexOf("<body>"), whole.lastIndexOf("<script>"));
  }

  private String style(String page) {
    String whole = pages.get(page);
    return whole.substring(whole.indexOf("<style>"), whole.indexOf("@media print"));
  }

  private record Matches(Pattern pattern, String text) {

    List<MatchResult> all() {
      Matcher matcher = pattern.matcher(text);
      return matcher.results().toList();
    }
  }
}
