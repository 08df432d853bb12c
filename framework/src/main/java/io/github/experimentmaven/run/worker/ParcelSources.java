package io.github.experimentmaven.run.worker;

import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.data.source.SourceResolver;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.run.executor.Parcel;
import io.github.experimentmaven.run.executor.ParcelFacts.OfSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what an experiment reads in a parcel.
 *
 * @param found what is there, by the experiment file's name for it
 */
record ParcelSources(Map<String, Source> found) implements SourceResolver {

  ParcelSources {
    found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
  }

  /**
   * Reads every file once, and so checks it.
   *
   * @throws IOException if one cannot be read, or has other bytes than it should
   */
  static ParcelSources of(Parcel parcel, List<OfSource> sources) throws IOException {
    Map<String, Source> found = new LinkedHashMap<>();
    for (OfSource source : sources) {
      Path file = parcel.folder().resolve(source.file());
      String sha256 = Sha256.of(file);
      if (!sha256.equals(source.sha256())) {
        throw new IOException(
            "%s has the SHA-256 %s here and %s where the build runs; it changed on the way"
                .formatted(source.name(), sha256, source.sha256()));
      }
      found.put(source.source(), new Checked(source.name(), file, sha256));
    }
    return new ParcelSources(found);
  }

  @Override
  public Resolution resolve(String source) {
    return found.containsKey(source)
        ? new Resolution.Found(found.get(source))
        : new Resolution.Absent("`" + source + "` did not travel with the trials");
  }

  private record Checked(String name, Path path, String sha256) implements Source {

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public Optional<Path> file() {
      return Optional.of(path);
    }
  }
}
