package io.github.experimentmaven.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.report.chart.ReportCharts;
import io.github.experimentmaven.report.chart.Spread;
import io.github.experimentmaven.report.html.view.VerdictView;
import io.github.experimentmaven.report.ranking.Comparison;
import io.github.experimentmaven.report.ranking.Discussion;
import io.github.experimentmaven.report.ranking.TestedModels;
import io.github.experimentmaven.result.ResultNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an index says of an experiment. It is kept in a file beside the experiment's page, so that
 * an index can be made without reading all results of all modules again.
 *
 * @param experiment the experiment's name
 * @param file the experiment's file as messages show it: relative to its module where it is inside
 * @param description one sentence; may be empty
 * @param summary the first sentence that compares its models; may be empty
 * @param metric what its models are ranked by, for example {@code validation mse}
 * @param results the values of that metric, for each model that has any
 * @param tested what it says of its models for a ranking over several experiments
 * @param state what the gate says
 * @param headline the same in a few words
 */
public record Card(
    String experiment,
    String file,
    String description,
    String summary,
    String metric,
    List<Spread.Row> results,
    TestedModels tested,
    VerdictView.State state,
    String headline) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Checks that all parts are present. */
  public Card {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(tested, "tested");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(headline, "headline");
    results = List.copyOf(results);
  }

  /**
   * Returns the card of results that were not judged yet.
   *
   * @param data the digest of the data they were made from; empty where that is not known
   */
  public static Card of(
      String experiment, String file, String description, String data, Comparison comparison) {
    return new Card(
        experiment,
        file,
        description,
        Discussion.lead(comparison).orElse(""),
        comparison.rankedOn() + " " + comparison.rankedByName(),
        ReportCharts.spread(comparison, comparison.rankedOn(), comparison.rankedBy()),
        new TestedModels(experiment, data, TestedModels.losses(comparison)),
        VerdictView.State.OPEN,
        "Not judged yet");
  }

  /** Returns this card with what the gate says. */
  public Card judged(Verdict verdict) {
    return new Card(
        experiment,
        file,
        description,
        summary,
        metric,
        results,
        tested,
        VerdictText.state(verdict),
        VerdictText.headline(verdict));
  }

  /**
   * Writes the card into the folder of the experiment's page.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(Path folder) throws IOException {
    WholeFile.write(folder.resolve(ResultNames.CARD), MAPPER.writeValueAsString(this) + "\n");
  }

  /**
   * Reads the card of an experiment's folder; empty where there is none that can be read, such as
   * one of another version.
   *
   * @throws IOException if the file is there and cannot be read
   */
  public static Optional<Card> read(Path folder) throws IOException {
    Path file = folder.resolve(ResultNames.CARD);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(Files.readString(file), Card.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
