package io.github.experimentmaven.plugin.unchanged;

import io.github.experimentmaven.data.source.Boundary;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.plugin.project.GitCommit;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.inject.Named;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * A digest of what a goal's outcome depends on and that is known before it works: its parameters,
 * the project, the experiment files, and the code it runs. Must load no library.
 */
public final class GoalInputs {

  private final Sha256 digest = new Sha256();

  /**
   * Adds the value of every parameter of a goal: each field but those of Maven's own parts and
   * those marked transient.
   */
  public GoalInputs parameters(AbstractMojo goal) throws MojoExecutionException {
    return parameters(goal, goal.getClass());
  }

  /**
   * Adds the value of every parameter that a goal shares with others.
   *
   * @param shared the class of the goal that the others extend too
   */
  public GoalInputs parameters(AbstractMojo goal, Class<?> shared) throws MojoExecutionException {
    for (Class<?> type = shared; type != AbstractMojo.class; type = type.getSuperclass()) {
      Field[] fields = type.getDeclaredFields();
      Arrays.sort(fields, Comparator.comparing(Field::getName));
      for (Field field : fields) {
        boolean parameter = (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0;
        if (parameter && !isPart(field.getType())) {
          digest.add(type.getName()).add(field.getName()).add(value(field, goal));
        }
      }
    }
    return this;
  }

  /** What is no such part counts, so that a parameter of a type nobody thought of does too. */
  private static boolean isPart(Class<?> type) {
    return type.isAnnotationPresent(Named.class) || type.getName().startsWith("org.apache.maven.");
  }

  private static String value(Field field, AbstractMojo goal) throws MojoExecutionException {
    try {
      field.setAccessible(true);
      return String.valueOf(field.get(goal));
    } catch (IllegalAccessException e) {
      throw new MojoExecutionException("The parameter " + field + " cannot be read", e);
    }
  }

  /** Adds the project, the commit its folder is at, and which files its experiments may read. */
  public GoalInputs project(MavenProject project, Boundary boundary) throws IOException {
    digest
        .add(project.getId())
        .add(String.valueOf(project.getBasedir()))
        .add(project.getBuild().getFinalName())
        .add(GitCommit.of(project.getBasedir().toPath()).orElse(""))
        .add(boundary.toString());
    return this;
  }

  /** Adds whether what is said has colours, which are remembered with it. */
  public GoalInputs colours(boolean coloured) {
    digest.add(String.valueOf(coloured));
    return this;
  }

  /** Adds whether the module's own classes and its dependencies are still to come. */
  public GoalInputs classesToCome(boolean toCome) {
    digest.add(String.valueOf(toCome));
    return this;
  }

  /** Adds the bytes of files. */
  public GoalInputs files(Collection<Path> files) throws IOException {
    for (Path file : files) {
      digest.add(file.toString()).add(FileState.content(file));
    }
    return this;
  }

  /** Adds the Java platform, the plugin with all it depends on, and the module's classes. */
  public GoalInputs code(Collection<File> module) throws IOException {
    digest
        .add(System.getProperty("java.vm.version", ""))
        .add(System.getProperty("os.name", ""))
        .add(System.getProperty("os.arch", ""));
    for (Path path : plugin()) {
      code(path);
    }
    for (File file : module) {
      code(file.toPath());
    }
    return this;
  }

  private void code(Path path) throws IOException {
    digest.add(path.toString()).add(FileState.code(path));
  }

  /** A project may give the plugin dependencies of its own, so all that its loader has counts. */
  private static List<Path> plugin() throws IOException {
    List<Path> files = new ArrayList<>();
    if (GoalInputs.class.getClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        try {
          files.add(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
          throw new IOException(url + " is no place of classes", e);
        }
      }
    }
    return files;
  }

  /** Returns the digest. */
  public String key() {
    return digest.hex();
  }
}
