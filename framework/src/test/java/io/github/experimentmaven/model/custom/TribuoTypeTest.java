package io.github.experimentmaven.model.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.experimentmaven.model.Examples;
import io.github.experimentmaven.model.Learner;
import io.github.experimentmaven.model.ModelSpecs;
import io.github.experimentmaven.model.ModelTypes;
import io.github.experimentmaven.model.Tables;
import io.github.experimentmaven.model.TrainedModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;

class TribuoTypeTest {

  private static final String CART = "org.tribuo.regression.rtree.CARTRegressionTrainer";

  @Test
  void trainsWithATribuoClassAndItsProperties() {
    Examples examples = Tables.bent();

    double[] byName =
        predictions(
            """
            type: tribuo
            class: org.tribuo.regression.rtree.CARTRegressionTrainer
            properties:
              maxDepth: 3
              minChildWeight: 1.0
              impurity: {class: org.tribuo.regression.rtree.impurity.MeanSquaredError}
            """,
            examples,
            1);

    assertThat(byName)
        .containsExactly(predictions("{type: cart, max_depth: 3}", examples, 1), within(1e-6));
  }

  @Test
  void setsTheSeedOfTheTrialInTheTrainerAndInThoseInside() {
    Examples examples = Tables.bent();
    String forest =
        """
        type: tribuo
        class: org.tribuo.common.tree.RandomForestTrainer
        properties:
          numMembers: 5
          combiner: org.tribuo.regression.ensemble.AveragingCombiner
          innerTrainer:
            class: org.tribuo.regression.rtree.CARTRegressionTrainer
            properties: {fractionFeaturesInSplit: 0.5, minChildWeight: 1}
        """;

    var byHand =
        new RandomForestTrainer<>(
            new CARTRegressionTrainer(
                Integer.MAX_VALUE, 1, 0, 0.5f, false, new MeanSquaredError(), 3),
            new AveragingCombiner(),
            5,
            3);

    assertThat(predictions(forest, examples, 3))
        .isEqualTo(
            byHand.train(examples.training()).predict(examples.validation()).stream()
                .mapToDouble(prediction -> prediction.getOutput().getValues()[0])
                .toArray())
        .isNotEqualTo(predictions(forest, examples, 4));
  }

  @Test
  void readsEnumsListsAndMaps() {
    String dummy =
        """
        type: tribuo
        class: org.tribuo.regression.baseline.DummyRegressionTrainer
        properties: {dummyType: constant, constantValue: 4}
        """;

    assertThat(predictions(dummy, Tables.bent(), 1)).containsOnly(4.0);
  }

  @Test
  void trainsWithAClassOfTheProjectThroughTheLoaderOfTheDiscovery(@TempDir Path classes)
      throws Exception {
    compile(
        classes,
        "Always",
        """
        package team;
        import com.oracle.labs.mlrg.olcut.config.Config;
        import com.oracle.labs.mlrg.olcut.provenance.Provenance;
        import java.util.Map;
        import org.tribuo.*;
        import org.tribuo.provenance.TrainerProvenance;
        import org.tribuo.regression.Regressor;
        import org.tribuo.regression.baseline.DummyRegressionTrainer;
        public class Always implements Trainer<Regressor> {
          @Config(mandatory = true, description = "What to say.") private double answer;
          public Model<Regressor> train(Dataset<Regressor> d, Map<String, Provenance> p) {
            return DummyRegressionTrainer.createConstantTrainer(answer).train(d);
          }
          public Model<Regressor> train(Dataset<Regressor> d, Map<String, Provenance> p, int n) {
            return train(d, p);
          }
          public int getInvocationCount() { return 0; }
          public void setInvocationCount(int n) { }
          public TrainerProvenance getProvenance() { return null; }
        }
        """);
    try (URLClassLoader project =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, TribuoTypeTest.class.getClassLoader())) {
      ModelTypes types = ModelTypes.discover(project);
      String good = "{type: tribuo, class: team.Always, properties: {answer: 42}}";
      Learner learner = types.find("tribuo").orElseThrow().learner(ModelSpecs.of(good));
      String bagged = "{type: bagging, model: " + good + "}";
      Learner bagging = types.find("bagging").orElseThrow().learner(ModelSpecs.of(bagged));
      Examples examples = Tables.bent();

      assertThat(predictions(learner, examples, 1)).containsOnly(42.0);
      assertThat(predictions(bagging, examples, 1)).containsOnly(42.0);
      assertThatThrownBy(
              () ->
                  types
                      .find("tribuo")
                      .orElseThrow()
                      .learner(ModelSpecs.of("{type: tribuo, class: team.Allways}")))
          .hasMessageEndingWith("did you mean 'team.Always'?");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{type: tribuo} | models.m | the key 'class' is missing; add it",
        "{type: tribuo, class: 7} | models.m.class | 7 is not the name of a class",
        "{type: tribuo, class: org.tribuo.regression.rtree.CARTRegresionTrainer} | models.m.class |"
            + " there is no class 'org.tribuo.regression.rtree.CARTRegresionTrainer' in the project"
            + " or the plugin's dependencies; did you mean '"
            + CART
            + "'?",
        "{type: tribuo, class: CARTRegressionTrainer} | models.m.class | there is no class"
            + " 'CARTRegressionTrainer' in the project or the plugin's dependencies; did you mean '"
            + CART
            + "'?",
        "{type: tribuo, class: com.example.Nothing} | models.m.class | there is no class"
            + " 'com.example.Nothing' in the project or the plugin's dependencies; check its"
            + " package and spelling, and whether it is compiled",
        "{type: tribuo, class: java.lang.String} | models.m.class | java.lang.String is no"
            + " org.tribuo.Trainer; name a class that implements it",
        "{type: tribuo, class: org.tribuo.common.tree.AbstractCARTTrainer} | models.m.class |"
            + " org.tribuo.common.tree.AbstractCARTTrainer is abstract; name a class that extends"
            + " it",
        "{type: tribuo, class: "
            + CART
            + ", properties: {maxDept: 3}} | models.m.properties.maxDept | 'maxDept' is no property"
            + " of "
            + CART
            + ", which has fractionFeaturesInSplit, impurity, maxDepth, minChildWeight,"
            + " minImpurityDecrease, seed, useRandomSplitPoints; did you mean 'maxDepth'?",
        "{type: tribuo, class: "
            + CART
            + ", properties: {maxDepth: deep}} | models.m.properties.maxDepth | 'deep' is not a"
            + " whole number",
        "{type: tribuo, class: "
            + CART
            + ", properties: {minChildWeight: -1}} | models.m.class | "
            + CART
            + " refuses its properties: minChildWeight must be greater than 0; change them",
        "{type: tribuo, class: "
            + CART
            + ", properties: {impurity: 3}} | models.m.properties.impurity | 3 is not a"
            + " org.tribuo.regression.rtree.impurity.RegressorImpurity; write {class: ...,"
            + " properties: {...}} with a class that is one",
        "{type: tribuo, class: io.github.experimentmaven.linear.RidgeTrainer} |"
            + " models.m.properties | the property 'alpha' of"
            + " io.github.experimentmaven.linear.RidgeTrainer is missing; add it",
        "{type: tribuo, class: org.tribuo.regression.slm.ElasticNetCDTrainer} | models.m.class |"
            + " there is no class 'org.tribuo.regression.slm.ElasticNetCDTrainer': it gave wrong"
            + " numbers for rows that leave zeros out, and is no longer here; use type: elastic_net"
            + " or type: lasso",
        "{type: tribuo, class: org.tribuo.regression.slm.SLMTrainer} | models.m.class | there is no"
            + " class 'org.tribuo.regression.slm.SLMTrainer': it gave wrong numbers for rows that"
            + " leave zeros out, and is no longer here; use type: forward_selection",
      })
  void refusesNonsenseAtItsPlace(String yaml, String path, String message) {
    ModelSpecs.assertRefused(yaml, path, message);
  }

  private static double[] predictions(String yaml, Examples examples, long seed) {
    return predictions(ModelSpecs.learner(yaml), examples, seed);
  }

  private static double[] predictions(Learner learner, Examples examples, long seed) {
    TrainedModel trained = learner.train(examples, seed, epoch -> {});
    return Tables.predicted(trained, examples.validation(), 0);
  }

  private static void compile(Path folder, String name, String source) throws Exception {
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                file.toString());
    assertThat(status).isZero();
  }
}
