package io.github.experimentmaven.run.executor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.run.executor.ParcelFacts.OfSource;
import io.github.experimentmaven.run.executor.ParcelFacts.OfTrial;
import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A folder with what trials need that are trained in another process: the experiment file, what it
 * reads, and {@code parcel.json}, which is {@link ParcelFacts}. Each file is in it once and is
 * found by its digest, so that it is checked where it is read.
 *
 * @param folder the folder
 */
public record Parcel(Path folder) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Checks that the folder is present. */
  public Parcel {
    Objects.requireNonNull(folder, "folder");
  }

  /** Where the bytes of sources are. */
  public enum Sources {
    /** In the parcel, which goes to other machines. */
    COPIED,
    /** Where they were, if that is a file. */
    IN_PLACE
  }

  /**
   * Writes a parcel into an empty folder.
   *
   * @throws IOException if something cannot be read or written
   */
  public static Parcel write(Path folder, TrialBatch batch, Sources kind) throws IOException {
    Parcel parcel = new Parcel(folder);
    Experiment experiment = batch.files().experiment();
    Files.createDirectories(folder);
    Files.copy(experiment.origin().file(), parcel.experiment());
    List<OfSource> sources = new ArrayList<>();
    for (Map.Entry<String, Source> source : batch.files().sources().entrySet()) {
      sources.add(parcel.add(source.getKey(), source.getValue(), kind));
    }
    ParcelFacts facts =
        new ParcelFacts(
            experiment.origin().displayName(),
            experiment.origin().sha256(),
            experiment.overrides(),
            batch.files().data(),
            batch.limit().map(limit -> Math.max(1, limit.toMillis())).orElse(0L),
            sources,
            batch.requests().stream().map(Parcel::trial).toList());
    Files.write(
        parcel.description(), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(facts));
    return parcel;
  }

  private OfSource add(String text, Source source, Sources kind) throws IOException {
    Optional<Path> inPlace = source.file().filter(file -> kind == Sources.IN_PLACE);
    if (inPlace.isPresent()) {
      Path file = inPlace.get().toAbsolutePath();
      return new OfSource(text, source.name(), file.toString(), Sha256.of(file));
    }
    String sha256 = source.sha256();
    Path file = folder.resolve("source-" + sha256);
    if (!Files.exists(file)) {
      try (InputStream bytes = source.open()) {
        Files.copy(bytes, file);
      }
    }
    return new OfSource(text, source.name(), String.valueOf(file.getFileName()), sha256);
  }

  private static OfTrial trial(TrialRequest request) {
    return new OfTrial(
        request.index(),
        request.trial().model().name(),
        request.trial().seed(),
        request.trial().fold(),
        request.key().orElseThrow());
  }

  /**
   * Reads what it says of itself.
   *
   * @throws IOException if it cannot be read
   */
  public ParcelFacts facts() throws IOException {
    return JSON.readValue(Files.readAllBytes(description()), ParcelFacts.class);
  }

  /** Returns the experiment file. */
  public Path experiment() {
    return folder.resolve("experiment.yaml");
  }

  private Path description() {
    return folder.resolve("parcel.json");
  }
}
