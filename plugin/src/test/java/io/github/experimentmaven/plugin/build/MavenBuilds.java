package io.github.experimentmaven.plugin.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts Maven builds of a project: with the Maven of this build, and the plugin under test from
 * the repository that the builds in {@code src/it} use.
 *
 * @param project the folder of the project
 */
record MavenBuilds(Path project) {

  private static final Path BUILDS_OF_USERS = Path.of("..", "src", "it");

  /** Copies a project of {@code src/it} into an empty folder. */
  static MavenBuilds copyOf(String name, Path folder) throws IOException {
    Path source = BUILDS_OF_USERS.resolve(name);
    List<Path> files;
    try (Stream<Path> all = Files.walk(source)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = folder.resolve(source.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    fill(folder.resolve("pom.xml"), "@project.version@", property("plugin.version"));
    Path settings = Files.copy(BUILDS_OF_USERS.resolve("settings.xml"), settings(folder));
    fill(
        settings, "@localRepositoryUrl@", Path.of(property("local.repository")).toUri().toString());
    return new MavenBuilds(folder);
  }

  /** Starts a build that writes what it says to {@link #log}. */
  Process start(String... arguments) throws IOException {
    return start(List.of(), arguments);
  }

  /** Starts a build through another command, which gets Maven's command line as its arguments. */
  Process start(List<String> through, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(through);
    command.add(Path.of(property("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", settings(project).toString()));
    command.add("-Dmaven.repo.local=" + Path.of(property("it.repository")));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile());
    // Short builds start faster without the second compiler.
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    return builder.start();
  }

  /** Returns the file with what the last build said. */
  Path log() {
    return project.resolve("build.log");
  }

  private static Path settings(Path folder) {
    return folder.resolve("settings.xml");
  }

  private static void fill(Path file, String place, String value) throws IOException {
    Files.writeString(file, Files.readString(file).replace(place, value));
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(
          "the system property " + name + " is missing; run these tests through Maven");
    }
    return value;
  }
}
