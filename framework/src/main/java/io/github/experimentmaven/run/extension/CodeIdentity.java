package io.github.experimentmaven.run.extension;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.io.TreeDigest;
import io.github.experimentmaven.spec.DataSpec;
import io.github.experimentmaven.spec.Experiment;
import io.github.experimentmaven.spec.FeatureSpec;
import io.github.experimentmaven.spec.ModelSpec;
import io.github.experimentmaven.spec.StepSpec;
import io.github.experimentmaven.spec.TargetSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Digests of the code that trials run: that of the framework, which names the versions of its
 * libraries, and, for a trial that runs code of others too, all that is on their class path.
 */
public final class CodeIdentity {

  private static final String TRIBUO = "org.tribuo.";

  /** What of Tribuo calls libraries whose versions the framework does not name. */
  private static final List<String> CALLS_OTHERS = List.of(".xgboost.", ".interop.");

  /** What libraries log to. */
  private static final String LENT = "org.slf4j.Logger";

  private final Extensions extensions;
  private final Optional<Path> framework;
  private final Optional<String> own;
  private final boolean sharedIsOwn;
  private Optional<Optional<String>> others = Optional.empty();

  public CodeIdentity(Extensions extensions, DataSpec data) throws IOException {
    this.extensions = extensions;
    this.framework = ClassPath.of(CodeIdentity.class);
    this.own = framework.isEmpty() ? Optional.empty() : Optional.of(TreeDigest.of(framework.get()));
    this.sharedIsOwn =
        extensions.metrics().all().stream().allMatch(metric -> isOwn(metric.getClass()))
            && Stream.concat(
                    data.features().stream().map(FeatureSpec::steps),
                    data.targetSpecs().stream().map(TargetSpec::steps))
                .flatMap(List::stream)
                .allMatch(this::isOwn);
  }

  /**
   * Returns the digest of the class path of the model types, steps and metrics that are not the
   * framework's own; empty where an experiment uses none, or where their class loader does not say
   * where it looks.
   *
   * @throws IOException if the class path cannot be read
   */
  public static Optional<String> ofOthers(Experiment experiment, Extensions extensions)
      throws IOException {
    return new CodeIdentity(extensions, experiment.data()).ofOthers(experiment.models());
  }

  /**
   * Returns the digest of the class path of what models use that is not the framework's own; empty
   * where they use none, or where their class loader does not say where it looks.
   *
   * @throws IOException if the class path cannot be read
   */
  public Optional<String> ofOthers(List<ModelSpec> models) throws IOException {
    return sharedIsOwn && models.stream().allMatch(this::isOwn) ? Optional.empty() : others();
  }

  /**
   * Returns the jars and folders of the framework and of all that files can name, in the order in
   * which classes are looked for; none where a class loader does not say where it looks.
   */
  public static List<Path> places(Extensions extensions) {
    List<Path> places = new ArrayList<>(ClassPath.of(extensions.loader()).orElse(List.of()));
    if (!places.isEmpty()) {
      // Maven lends its own to plugins, whose class path does not say so.
      find(LENT, extensions.loader())
          .flatMap(ClassPath::of)
          .filter(place -> !places.contains(place))
          .ifPresent(places::add);
    }
    return places;
  }

  private static Optional<Class<?>> find(String name, ClassLoader loader) {
    try {
      return Optional.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Returns the digest of a model's code; empty where some of it cannot be read. */
  public Optional<String> of(ModelSpec model) throws IOException {
    if ((sharedIsOwn && isOwn(model)) || own.isEmpty()) {
      return own;
    }
    return others().map(digest -> own.get() + digest);
  }

  private Optional<String> others() throws IOException {
    if (others.isEmpty()) {
      others = Optional.of(digest(ClassPath.of(extensions.loader())));
    }
    return others.get();
  }

  private static Optional<String> digest(Optional<List<Path>> paths) throws IOException {
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    Sha256 digest = new Sha256();
    for (Path path : paths.get()) {
      digest.add(TreeDigest.of(path));
    }
    return Optional.of(digest.hex());
  }

  private boolean isOwn(ModelSpec model) {
    return isOwnType(model.type()) && isOwn(model.options().values());
  }

  private boolean isOwn(StepSpec step) {
    return extensions.steps().find(step.type()).stream().allMatch(type -> isOwn(type.getClass()));
  }

  private boolean isOwnType(String type) {
    return extensions.models().find(type).stream().allMatch(found -> isOwn(found.getClass()));
  }

  /** Options may name classes and model types, at any depth. */
  private boolean isOwn(JsonNode options) {
    if (options.isTextual()) {
      return isOwnType(options.textValue()) && isOwnName(options.textValue());
    }
    for (JsonNode child : options) {
      if (!isOwn(child)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOwnName(String text) {
    if (text.indexOf('.') < 0) {
      return true;
    }
    try {
      return isOwn(Class.forName(text, false, extensions.loader()));
    } catch (ClassNotFoundException e) {
      return true;
    } catch (LinkageError e) {
      return false;
    }
  }

  private boolean isOwn(Class<?> type) {
    return type.getProtectionDomain().getCodeSource() == null
        || (type.getName().startsWith(TRIBUO)
            && CALLS_OTHERS.stream().noneMatch(type.getName()::contains))
        || ClassPath.of(type).equals(framework);
  }
}
