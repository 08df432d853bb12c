package io.github.experimentmaven.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this framework, as its build wrote it into the jar. */
public final class FrameworkVersion {

  private FrameworkVersion() {}

  /** Returns the version. */
  public static String current() {
    try (InputStream in = FrameworkVersion.class.getResourceAsStream("framework.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
