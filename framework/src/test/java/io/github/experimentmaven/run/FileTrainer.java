package io.github.experimentmaven.run;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

/**
 * A trainer of a user's project that reads files: each holds a number, and their sum is always
 * predicted. They are read as soon as the properties are set, as Tribuo's TensorFlow trainer does.
 */
public final class FileTrainer implements Trainer<Regressor> {

  @Config(description = "A file.")
  private Path path;

  @Config(description = "A file.")
  private File file;

  @Config(description = "A file.")
  private URL url;

  @Config(description = "A file's name, or anything else.")
  private String text;

  @Config(description = "Files.")
  private List<Path> paths = List.of();

  @Config(description = "Files.")
  private Path[] array = {};

  @Config(description = "Files by a name.")
  private Map<String, Path> map = Map.of();

  @Config(description = "What reads further files.")
  private FileTrainer inner;

  @Config(description = "Where something is written.")
  private Path output;

  private double sum;

  @Override
  public void postConfig() throws IOException {
    sum = path == null ? 0 : number(path);
    sum += file == null ? 0 : number(file.toPath());
    sum += url == null ? 0 : parse(url.openStream().readAllBytes());
    sum += text == null || !text.endsWith(".txt") ? 0 : number(Path.of(text));
    for (Path one : paths) {
      sum += number(one);
    }
    for (Path one : array) {
      sum += number(one);
    }
    for (Path one : map.values()) {
      sum += number(one);
    }
    sum += inner == null ? 0 : inner.sum;
  }

  private static double number(Path file) throws IOException {
    return parse(Files.readAllBytes(file));
  }

  private static double parse(byte[] bytes) {
    return Double.parseDouble(new String(bytes, StandardCharsets.UTF_8).strip());
  }

  @Override
  public Model<Regressor> train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance) {
    try {
      if (output != null) {
        Files.createDirectories(output);
        Files.writeString(output.resolve("weights.txt"), Double.toString(sum));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return DummyRegressionTrainer.createConstantTrainer(sum).train(examples, runProvenance);
  }

  @Override
  public Model<Regressor> train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance, int invocationCount) {
    return train(examples, runProvenance);
  }

  @Override
  public int getInvocationCount() {
    return 0;
  }

  @Override
  public void setInvocationCount(int invocationCount) {
    // It draws nothing at random.
  }

  @Override
  public TrainerProvenance getProvenance() {
    return DummyRegressionTrainer.createMeanTrainer().getProvenance();
  }
}
