package io.github.experimentmaven.plugin.project;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/**
 * The classes an experiment file can name: the plugin's, and the module's own with its runtime
 * dependencies. The framework and Tribuo come from the plugin, so that both sides mean the same
 * types.
 */
public final class ModuleClasses implements AutoCloseable {

  private static final Set<String> RUNTIME_SCOPES =
      Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME);

  /** Of other languages too, whose plugins tell Maven of their folders later. */
  private static final String SOURCES = "src/main";

  private final ClassLoader loader;
  private final Closeable resources;

  private ModuleClasses(ClassLoader loader, Closeable resources) {
    this.loader = loader;
    this.resources = resources;
  }

  /**
   * Returns the classes of the plugin and of a module.
   *
   * @param files where those of the module are, see {@link #files}
   */
  public static ModuleClasses of(List<File> files) {
    ClassLoader plugin = ModuleClasses.class.getClassLoader();
    if (files.isEmpty()) {
      // The plugin's own loader is Maven's to close.
      return new ModuleClasses(plugin, () -> {});
    }
    URL[] urls = files.stream().map(ModuleClasses::url).toArray(URL[]::new);
    URLClassLoader module = new URLClassLoader(urls, plugin);
    return new ModuleClasses(module, module);
  }

  /** Returns where the module's own classes and its runtime dependencies are. */
  public static List<File> files(MavenProject project) {
    List<File> files = new ArrayList<>();
    File own = new File(project.getBuild().getOutputDirectory());
    if (own.isDirectory()) {
      files.add(own);
    }
    project.getArtifacts().stream()
        .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath())
        .filter(
            artifact -> artifact.getScope() != null && RUNTIME_SCOPES.contains(artifact.getScope()))
        .map(Artifact::getFile)
        .filter(file -> file != null)
        .forEach(files::add);
    return files;
  }

  /**
   * Returns whether a build may give a module classes or resources that experiments can name: it
   * has some from an earlier build, sources of any language, or dependencies.
   */
  public static boolean mayCome(MavenProject project) {
    Stream<String> folders =
        Stream.of(
                Stream.of(
                    project.getBuild().getOutputDirectory(),
                    new File(project.getBasedir(), SOURCES).getPath()),
                project.getCompileSourceRoots().stream(),
                project.getResources().stream().map(Resource::getDirectory))
            .flatMap(all -> all);
    return folders.anyMatch(folder -> new File(folder).isDirectory())
        || project.getDependencies().stream()
            .map(dependency -> Objects.requireNonNullElse(dependency.getScope(), "compile"))
            .anyMatch(RUNTIME_SCOPES::contains);
  }

  public ClassLoader loader() {
    return loader;
  }

  @Override
  public void close() throws IOException {
    resources.close();
  }

  private static URL url(File file) {
    try {
      return file.toURI().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
