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

  private final ClassLoader loader;
  private final Closeable resources;

  private ModuleClasses(ClassLoader loader, Closeable resources) {
    this.loader = loader;
    this.resources = resources;
  }

  /** Returns the classes of the plugin and of a module. */
  public static ModuleClasses of(MavenProject project) {
    ClassLoader plugin = ModuleClasses.class.getClassLoader();
    List<File> files = files(project);
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
            artifact ->
                Artifact.SCOPE_COMPILE.equals(artifact.getScope())
                    || Artifact.SCOPE_RUNTIME.equals(artifact.getScope()))
        .map(Artifact::getFile)
        .filter(file -> file != null)
        .forEach(files::add);
    return files;
  }

  /** Returns whether a module has sources or resources, and its build did not get to them yet. */
  public static boolean awaitCompilation(MavenProject project) {
    return !new File(project.getBuild().getOutputDirectory()).isDirectory()
        && Stream.concat(
                project.getCompileSourceRoots().stream(),
                project.getResources().stream().map(Resource::getDirectory))
            .anyMatch(root -> new File(root).isDirectory());
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
