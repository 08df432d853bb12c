package io.github.experimentmaven.run.memory;

import io.github.experimentmaven.explain.DependenceCurves;
import io.github.experimentmaven.explain.Explained;
import io.github.experimentmaven.explain.PermutedLosses;
import io.github.experimentmaven.model.Checkpoint;
import io.github.experimentmaven.run.store.Content;
import io.github.experimentmaven.run.store.Entry;
import io.github.experimentmaven.run.trial.SerializedModel;
import io.github.experimentmaven.run.trial.TestPredictions;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is kept of a completed trial beside its scores: on disk, read when it is asked for, so that
 * a run needs no memory for it.
 */
public final class StoredTrial {

  private static final String OUTCOME = "outcome";
  private static final String PREDICTIONS = "predictions";
  private static final String PREPROCESSING = "preprocessing";
  private static final String MODEL = "model";
  private static final String MODEL_PROBLEM = "model-problem";
  private static final String IMPORTANCE = "importance-";
  private static final String DEPENDENCE = "dependence";
  private static final String MARGINS = "margins";
  private static final String CHECKPOINT = "checkpoint";

  private final Entry entry;

  StoredTrial(Entry entry) {
    this.entry = Objects.requireNonNull(entry, "entry");
  }

  /**
   * What there is to keep.
   *
   * @param outcome the scores, the curve and the time
   * @param test the predictions for the test part
   * @param model the model and its preprocessing; empty for one that a search only tries
   * @param explained what else was found out of it
   * @param checkpoint from where its training goes on, if it was a part
   */
  record Kept(
      OutcomeCodec outcome,
      TestPredictions test,
      Optional<SerializedModel> model,
      Explained explained,
      Optional<Checkpoint> checkpoint) {

    /** Returns the sections of the entry. */
    Map<String, Content> sections() throws IOException {
      Map<String, Content> sections = new LinkedHashMap<>();
      sections.put(OUTCOME, Content.of(outcome.write()));
      sections.put(PREDICTIONS, Content.of(PredictionsCodec.write(test)));
      if (model.orElse(null) instanceof SerializedModel.Written written) {
        sections.put(PREPROCESSING, utf8(written.preprocessing()));
        sections.put(MODEL, written.protobuf()::writeTo);
      } else if (model.orElse(null) instanceof SerializedModel.Refused refused) {
        sections.put(MODEL_PROBLEM, utf8(refused.reason()));
      }
      sections.putAll(sections(explained));
      checkpoint.ifPresent(known -> sections.put(CHECKPOINT, Content.of(known.bytes())));
      return sections;
    }

    /** Returns the sections of what was found out; none where nobody asked. */
    static Map<String, Content> sections(Explained explained) throws IOException {
      Map<String, Content> sections = new LinkedHashMap<>();
      for (Map.Entry<Part, PermutedLosses> part : explained.importance().entrySet()) {
        sections.put(
            IMPORTANCE + part.getKey().label(), Content.of(ExplainedCodec.write(part.getValue())));
      }
      if (explained.margins().isPresent()) {
        sections.put(MARGINS, Content.of(ExplainedCodec.write(explained.margins().get())));
      }
      if (explained.dependence().isPresent()) {
        sections.put(DEPENDENCE, Content.of(ExplainedCodec.write(explained.dependence().get())));
      }
      return sections;
    }

    private static Content utf8(String text) {
      return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Returns the file that holds all of it. */
  public Path file() {
    return entry.file();
  }

  /** Reads the scores, the curve and the time. */
  OutcomeCodec outcome() throws IOException {
    return OutcomeCodec.read(entry.read(OUTCOME));
  }

  /**
   * Reads the predictions for the test part.
   *
   * @throws IOException if they cannot be read, for example because somebody removed the cache
   */
  public TestPredictions predictions() throws IOException {
    return PredictionsCodec.read(entry.read(PREDICTIONS));
  }

  /**
   * Reads how far the prediction intervals of each target reach beyond what was predicted; empty
   * where nobody asked.
   *
   * @throws IOException if it cannot be read
   */
  public Optional<List<Double>> margins() throws IOException {
    return entry.sections().containsKey(MARGINS)
        ? Optional.of(ExplainedCodec.values(entry.read(MARGINS)))
        : Optional.empty();
  }

  /**
   * Reads what the model predicts where a column has other values; empty where nobody asked.
   *
   * @throws IOException if it cannot be read
   */
  public Optional<DependenceCurves> dependence() throws IOException {
    return entry.sections().containsKey(DEPENDENCE)
        ? Optional.of(ExplainedCodec.curves(entry.read(DEPENDENCE)))
        : Optional.empty();
  }

  /**
   * Reads what the model loses where columns of a part say nothing; empty where nobody asked.
   *
   * @throws IOException if it cannot be read
   */
  public Optional<PermutedLosses> importance(Part part) throws IOException {
    String section = IMPORTANCE + part.label();
    return entry.sections().containsKey(section)
        ? Optional.of(ExplainedCodec.losses(entry.read(section)))
        : Optional.empty();
  }

  /** Reads from where the training goes on; empty where it was whole, or it cannot be read. */
  Optional<Checkpoint> checkpoint() {
    try {
      return entry.sections().containsKey(CHECKPOINT)
          ? Optional.of(Checkpoint.of(entry.read(CHECKPOINT)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads the preprocessing the model needs, as {@code FittedPreprocessing} reads it.
   *
   * @throws IOException if it cannot be read, or there is no {@link #openModel model}
   */
  public String preprocessing() throws IOException {
    return new String(entry.read(PREPROCESSING), StandardCharsets.UTF_8);
  }

  /**
   * Opens the model in Tribuo's protobuf format, to be closed; a large one is never held as bytes.
   *
   * @throws IOException if it cannot be read, or cannot be written in that format, see {@link
   *     #modelProblem}
   */
  public InputStream openModel() throws IOException {
    return entry.open(MODEL);
  }

  /**
   * Reads why there is no model; empty if there is one.
   *
   * @throws IOException if it cannot be read
   */
  public Optional<String> modelProblem() throws IOException {
    return entry.sections().containsKey(MODEL_PROBLEM)
        ? Optional.of(new String(entry.read(MODEL_PROBLEM), StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
