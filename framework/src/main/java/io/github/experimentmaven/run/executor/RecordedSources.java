package io.github.experimentmaven.run.executor;

import io.github.experimentmaven.data.source.Source;
import io.github.experimentmaven.data.source.SourceResolver;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Finds what another one finds, and knows what that was. */
public final class RecordedSources implements SourceResolver {

  private final SourceResolver sources;
  private final Map<String, Source> found = new ConcurrentSkipListMap<>();

  /** Creates one that has found nothing. */
  public RecordedSources(SourceResolver sources) {
    this.sources = Objects.requireNonNull(sources, "sources");
  }

  @Override
  public Resolution resolve(String source) {
    Resolution resolution = sources.resolve(source);
    if (resolution instanceof Resolution.Found there) {
      found.put(source, there.source());
    }
    return resolution;
  }

  @Override
  public Optional<String> refusal(String path) {
    return sources.refusal(path);
  }

  /** Returns what was found so far, by the experiment file's name for it. */
  public Map<String, Source> found() {
    return new TreeMap<>(found);
  }
}
