package io.github.experimentmaven.spark.cluster;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What a driver is told beside Spark's own settings.
 *
 * @param parcel the zip file with all that trials need
 * @param sha256 the SHA-256 of its bytes
 * @param shared whether every machine of the cluster sees that file; else Spark sends it there
 * @param answers the folder where answers are put
 * @param trials the index of each trial, in the order in which they are begun
 */
public record DriverSettings(
    Path parcel, String sha256, boolean shared, Path answers, List<Integer> trials) {

  private static final String PARCEL = "experiment.parcel";
  private static final String SHA256 = "experiment.sha256";
  private static final String SHARED = "experiment.shared";
  private static final String ANSWERS = "experiment.answers";
  private static final String TRIALS = "experiment.trials";

  /** Copies the trials. */
  public DriverSettings {
    Objects.requireNonNull(parcel, "parcel");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(answers, "answers");
    trials = List.copyOf(trials);
  }

  /** Reads settings from properties. */
  static DriverSettings of(Properties properties) {
    return new DriverSettings(
        Path.of(properties.getProperty(PARCEL)),
        properties.getProperty(SHA256),
        Boolean.parseBoolean(properties.getProperty(SHARED)),
        Path.of(properties.getProperty(ANSWERS)),
        Arrays.stream(properties.getProperty(TRIALS).split(",", -1))
            .map(Integer::valueOf)
            .toList());
  }

  /** Writes these settings into properties. */
  public void writeTo(Properties properties) {
    properties.setProperty(PARCEL, parcel.toString());
    properties.setProperty(SHA256, sha256);
    properties.setProperty(SHARED, Boolean.toString(shared));
    properties.setProperty(ANSWERS, answers.toString());
    properties.setProperty(
        TRIALS, trials.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }
}
