package io.github.experimentmaven.data.source;

import io.github.experimentmaven.spec.problem.Shown;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Objects;

/**
 * Finds resources on a class path.
 *
 * @param loader the class loader that sees them
 */
public record ClasspathSources(ClassLoader loader) implements SourceResolver {

  /** Checks that the loader is present. */
  public ClasspathSources {
    Objects.requireNonNull(loader, "loader");
  }

  @Override
  public Resolution resolve(String source) {
    String resource = source.startsWith("/") ? source.substring(1) : source;
    URL url = loader.getResource(resource);
    if (url == null) {
      return new Resolution.Absent(
          "there is no resource "
              + Shown.name(resource)
              + " on the class path: put it under src/main/resources, or add the dependency that"
              + " has it");
    }
    return new Resolution.Found(new ResourceSource("classpath:" + resource, resource, loader));
  }

  private record ResourceSource(String name, String resource, ClassLoader loader)
      implements Source {
    @Override
    public InputStream open() throws IOException {
      InputStream stream = loader.getResourceAsStream(resource);
      if (stream == null) {
        throw new FileNotFoundException(name + " was there a moment ago");
      }
      return stream;
    }
  }
}
