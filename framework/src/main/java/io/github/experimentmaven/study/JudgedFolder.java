package io.github.experimentmaven.study;

import io.github.experimentmaven.gate.Baseline;
import io.github.experimentmaven.gate.GateOptions;
import io.github.experimentmaven.gate.Verdict;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.report.review.ExperimentReview;
import io.github.experimentmaven.report.review.ReviewInput;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.override.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Results in a folder with what the gate says of them, and what they were compared with.
 *
 * @param folder the results
 * @param verdict what the gate says
 * @param baseline what they were compared with; empty where with nothing
 */
public record JudgedFolder(StudyFolder folder, Verdict verdict, Optional<Baseline> baseline) {

  /** Checks that all parts are present. */
  public JudgedFolder {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(baseline, "baseline");
  }

  /**
   * Judges results as {@link StudyFolder#judge(BaselineFinder, GateOptions)} does.
   *
   * @param earlier finds the earlier results
   * @param options what the gate lets pass
   * @param <E> what the finder throws
   * @throws io.github.experimentmaven.result.csv.MalformedResultsException if a file is no result
   *     file, or the baseline is not of this experiment
   * @throws IOException if a file cannot be read
   * @throws E if the earlier results that are meant are not there
   */
  public static <E extends Exception> JudgedFolder judge(
      StudyFolder folder, BaselineFinder<E> earlier, GateOptions options) throws IOException, E {
    AtomicReference<Optional<Baseline>> found = new AtomicReference<>(Optional.empty());
    Verdict verdict =
        folder.judge(
            experiment -> {
              Optional<Baseline> baseline = earlier.find(experiment);
              found.set(baseline);
              return baseline;
            },
            options);
    return new JudgedFolder(folder, verdict, found.get());
  }

  /**
   * Writes the verdict as {@link StudyFolder#write(Verdict)} does, and {@code review.md}, what
   * changed against the baseline.
   *
   * @return the files for programs and the review
   * @throws IOException if a file cannot be read or written
   */
  public List<Path> write() throws IOException {
    List<Path> files = new ArrayList<>(folder.write(verdict));
    Path review = folder.files().review();
    WholeFile.write(review, ExperimentReview.of(input()));
    files.add(review);
    return List.copyOf(files);
  }

  private ReviewInput input() throws IOException {
    Experiment experiment = folder.study().experiment();
    Selection part = experiment.selection();
    return new ReviewInput(
        experiment,
        verdict,
        verdict.refused() ? Optional.empty() : Optional.of(current().only(part)),
        baseline.map(whole -> whole.only(part)),
        folder.study().extensions().metrics());
  }

  /** What stands behind the results explains a difference, so without one it is not read. */
  private Baseline current() throws IOException {
    return baseline.isPresent()
        ? Baseline.current(folder.table(), folder.files())
        : new Baseline(folder.table(), "current results");
  }
}
