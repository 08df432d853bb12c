package io.github.experimentmaven.model.custom;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The classes near a misspelled name: those of its package, and Tribuo's regression trainers. */
final class TrainerNames {

  private static final List<String> TRIBUO =
      List.of(
          "org.tribuo.regression.baseline.DummyRegressionTrainer",
          "org.tribuo.regression.liblinear.LibLinearRegressionTrainer",
          "org.tribuo.regression.libsvm.LibSVMRegressionTrainer",
          "org.tribuo.regression.rtree.CARTJointRegressionTrainer",
          "org.tribuo.regression.rtree.CARTRegressionTrainer",
          "org.tribuo.regression.sgd.fm.FMRegressionTrainer",
          "org.tribuo.regression.sgd.linear.LinearSGDTrainer",
          "org.tribuo.regression.xgboost.XGBoostRegressionTrainer",
          "org.tribuo.common.nearest.KNNTrainer",
          "org.tribuo.common.tree.ExtraTreesTrainer",
          "org.tribuo.common.tree.RandomForestTrainer",
          "org.tribuo.ensemble.BaggingTrainer",
          "org.tribuo.transform.TransformTrainer");

  private static final String SUFFIX = ".class";

  private final ClassLoader loader;

  TrainerNames(ClassLoader loader) {
    this.loader = loader;
  }

  /** Returns the names of classes, in an order that does not depend on the file system. */
  List<String> around(String className) throws IOException {
    String packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
    List<String> names = new ArrayList<>();
    if (!packageName.isEmpty()) {
      for (URL folder : Collections.list(loader.getResources(packageName.replace('.', '/')))) {
        files(folder).forEach(file -> names.add(packageName + "." + file));
      }
    }
    Collections.sort(names);
    names.addAll(TRIBUO);
    return names;
  }

  private static List<String> files(URL folder) throws IOException {
    URLConnection connection = folder.openConnection();
    if (connection instanceof JarURLConnection jar) {
      String prefix = jar.getEntryName() + "/";
      return classes(
          jar.getJarFile().stream()
              .filter(entry -> entry.getName().startsWith(prefix))
              .map(entry -> entry.getName().substring(prefix.length())));
    }
    if (!folder.getProtocol().equals("file")) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(Path.of(folder.toURI()))) {
      return classes(paths.map(path -> path.getFileName().toString()));
    } catch (URISyntaxException e) {
      throw new IOException("not a folder: " + folder, e);
    }
  }

  private static List<String> classes(Stream<String> files) {
    return files
        .filter(file -> file.endsWith(SUFFIX) && !file.contains("/") && !file.contains("$"))
        .map(file -> file.substring(0, file.length() - SUFFIX.length()))
        .toList();
  }
}
