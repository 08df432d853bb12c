package io.github.experimentmaven.data;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of the data know only those before them, as the package's description says. */
@AnalyzeClasses(
    packages = "io.github.experimentmaven.data",
    importOptions = ImportOption.DoNotIncludeTests.class)
class DataPackagesTest {

  private static final String DATA = "io.github.experimentmaven.data.";

  @ArchTest
  static final ArchRule EACH_PACKAGE_KNOWS_ONLY_THOSE_BEFORE_IT =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("random")
          .definedBy(DATA + "random")
          .layer("table")
          .definedBy(DATA + "table")
          .layer("source")
          .definedBy(DATA + "source")
          .layer("date")
          .definedBy(DATA + "date")
          .layer("weight")
          .definedBy(DATA + "weight")
          .layer("step")
          .definedBy(DATA + "step")
          .layer("load")
          .definedBy(DATA + "load")
          .layer("split")
          .definedBy(DATA + "split")
          .layer("prepare")
          .definedBy(DATA + "prepare")
          .layer("profile")
          .definedBy(DATA + "profile")
          .whereLayer("random")
          .mayNotAccessAnyLayer()
          .whereLayer("table")
          .mayNotAccessAnyLayer()
          .whereLayer("source")
          .mayNotAccessAnyLayer()
          .whereLayer("date")
          .mayNotAccessAnyLayer()
          .whereLayer("weight")
          .mayOnlyAccessLayers("table")
          .whereLayer("step")
          .mayOnlyAccessLayers("random", "table", "date")
          .whereLayer("load")
          .mayOnlyAccessLayers("table", "source", "date", "weight", "step")
          .whereLayer("split")
          .mayOnlyAccessLayers("random", "table", "source", "date", "load")
          .whereLayer("prepare")
          .mayOnlyAccessLayers("table", "date", "step", "load", "split")
          .whereLayer("profile")
          .mayOnlyAccessLayers("table", "step", "load", "split");
}
