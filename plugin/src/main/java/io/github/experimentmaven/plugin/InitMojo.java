package io.github.experimentmaven.plugin;

import io.github.experimentmaven.data.format.TableFormats;
import io.github.experimentmaven.data.load.FormatHints;
import io.github.experimentmaven.data.source.FileSources;
import io.github.experimentmaven.data.source.SourceResolver.Resolution;
import io.github.experimentmaven.io.WholeFile;
import io.github.experimentmaven.plugin.project.BoundGoals;
import io.github.experimentmaven.plugin.project.ProjectBoundary;
import io.github.experimentmaven.plugin.show.FileProblem;
import io.github.experimentmaven.plugin.show.ProblemText;
import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Problem;
import io.github.experimentmaven.study.first.FirstExperiment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a first experiment file for a table, from its header and what its columns seem to hold:
 * {@code mvn experiment:init -Dcsv=data/houses.csv}.
 */
@Mojo(name = "init", aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractMojo {

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._+-]{0,98}[\\p{L}\\p{N}_+-])?");
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N} ._+-]+");
  private static final Pattern ENDING =
      Pattern.compile(
          "(?i)\\.(csv|tsv|tab|txt|dat|data|jsonl|ndjson|json|parquet|parq|pq)(\\.gz)?$");

  /** The size in bytes from which reading takes longer than a moment. */
  private static final long LARGE_TABLE = 20_000_000;

  /** What shells make hard to write. */
  private static final Map<String, String> CHARACTERS =
      Map.of("tab", "\t", "\\t", "\t", "blank", " ", "blanks", " ");

  /** The table: a delimited text, JSON lines or Parquet, relative to the project. */
  @Parameter(property = "csv")
  private File csv;

  /** The column to predict; where it is left out, one is chosen, and the reason printed. */
  @Parameter(property = "target")
  private String target;

  /** The experiment's name; the table's name without its ending if it is left out. */
  @Parameter(property = "name")
  private String name;

  /** The table's character encoding, such as windows-1252; found in the table if it is left out. */
  @Parameter(property = "encoding")
  private String encoding;

  /**
   * The character between the table's cells, or {@code tab}, or {@code blanks} for any run of
   * blanks and tabs; found in the table if it is left out.
   */
  @Parameter(property = "delimiter")
  private String delimiter;

  /** The character around cells that contain delimiters; {@code "} if it is left out. */
  @Parameter(property = "quote")
  private String quote;

  /** The decimal separator of the table's numbers; found in the table if it is left out. */
  @Parameter(property = "decimal")
  private String decimal;

  /**
   * What stands between groups of three digits of the table's numbers, or {@code blank}; found in
   * the table if it is left out.
   */
  @Parameter(property = "thousands")
  private String thousands;

  /** Whether the table's first line names its columns; found in the table if it is left out. */
  @Parameter(property = "header")
  private Boolean header;

  /** The folder of the experiment files. */
  @Parameter(property = "experiment.directory", defaultValue = "${project.basedir}/src/experiments")
  private File directory;

  /** Lets experiments read files outside of the project; says here that the table may be there. */
  @Parameter(property = "experiment.allowOutside", defaultValue = "false")
  private boolean allowOutside;

  /** The build this goal is part of. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** This goal in the build. */
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (csv == null) {
      throw new MojoFailureException(
          "No table was named; name one, for example: mvn experiment:init -Dcsv=data/houses.csv");
    }
    Path table = csv.toPath().toAbsolutePath().normalize();
    String experiment = name == null ? nameOf(table) : name;
    if (!NAME.matcher(experiment).matches()) {
      throw new MojoFailureException(
          ("'%s' is no name for an experiment; use letters, digits, '-', '_', '+', '.' and blanks,"
                  + " with a letter or digit first, for example -Dname=houses")
              .formatted(experiment));
    }
    Path file = directory.toPath().resolve(experiment + ".yaml");
    if (Files.exists(file)) {
      throw new MojoFailureException(
          "%s exists and was left as it is; delete it, or give another -Dname".formatted(file));
    }
    try {
      FirstExperiment first = propose(table, experiment);
      WholeFile.write(file, first.text());
      for (Problem doubt : first.doubts()) {
        getLog().warn(doubt.toString());
      }
      first.decisions().forEach(getLog()::info);
      warnOfOutside(table);
    } catch (IOException e) {
      throw new MojoExecutionException(FileProblem.describe(e), e);
    }
    getLog().info("Wrote " + file + "; read it, change it, and run: " + nextCommand());
  }

  private String nextCommand() {
    return BoundGoals.inBuild(session.getCurrentProject(), execution, "run")
        ? "mvn verify"
        : "mvn experiment:run (mvn verify does it once the POM binds the goals, as the README shows)";
  }

  /**
   * Goals would refuse the experiment without a change of the build, which who writes it may make.
   */
  private void warnOfOutside(Path table) throws IOException {
    if (!allowOutside) {
      ProjectBoundary.of(session.getCurrentProject(), session.getAllProjects(), directory.toPath())
          .refusal(source(table), table)
          .ifPresent(reason -> getLog().warn("The experiment cannot run yet: " + reason));
    }
  }

  private FirstExperiment propose(Path table, String experiment)
      throws IOException, MojoFailureException {
    Resolution resolution = new FileSources(directory.toPath()).resolve(table.toString());
    if (!(resolution instanceof Resolution.Found found)) {
      throw new MojoFailureException(
          "There is no file %s that can be read; -Dcsv names a table, relative to the project"
              .formatted(table));
    }
    long size = Files.size(table);
    if (size >= LARGE_TABLE) {
      getLog()
          .info(
              String.format(
                  Locale.ROOT, "Reads %s, %,d MB", table.getFileName(), size / 1_000_000));
    }
    FormatHints hints =
        new FormatHints(
            character("delimiter", delimiter),
            character("quote", quote),
            Optional.ofNullable(encoding),
            character("decimal", decimal),
            character("thousands", thousands),
            Optional.ofNullable(header));
    try {
      return FirstExperiment.propose(
          experiment,
          found.source(),
          source(table),
          hints,
          TableFormats.discover(InitMojo.class.getClassLoader()),
          Optional.ofNullable(target));
    } catch (InvalidInputException e) {
      throw new MojoFailureException(
          ProblemText.of(e.problems(), e.hidden()) + advice(e.problems()));
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(table + ": " + e.getMessage(), e);
    }
  }

  /** There is no file yet in which to say how the table is written, as the problems advise. */
  private static String advice(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.message().contains("data.format."))
        ? "\nHow the table is written can be said with -Dencoding, -Ddelimiter, -Dquote, -Ddecimal,"
            + " -Dthousands and -Dheader, which become data.format."
        : "";
  }

  private static Optional<Character> character(String name, String value)
      throws MojoFailureException {
    if (value == null) {
      return Optional.empty();
    }
    String written = CHARACTERS.getOrDefault(value, value);
    boolean fits = !name.equals("decimal") || written.equals(".") || written.equals(",");
    if (written.length() != 1 || !fits) {
      throw new MojoFailureException(
          "-D%s=%s is not one character; write %s"
              .formatted(
                  name,
                  value,
                  name.equals("decimal") ? "'.' or ','" : "one, or its name: tab, blank"));
    }
    return Optional.of(written.charAt(0));
  }

  private static String nameOf(Path table) {
    String stem = ENDING.matcher(String.valueOf(table.getFileName())).replaceFirst("");
    return NOT_IN_NAMES.matcher(stem).replaceAll("-");
  }

  private String source(Path table) {
    Path folder = directory.toPath().toAbsolutePath().normalize();
    // There is no relative path between two drives.
    boolean near = Objects.equals(folder.getRoot(), table.getRoot());
    return (near ? folder.relativize(table) : table).toString().replace(File.separatorChar, '/');
  }
}
