package io.github.experimentmaven;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.experimentmaven.spec.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the framework's packages may know and use. */
class ArchitectureTest {

  private static final String ROOT = "io.github.experimentmaven";

  /** The packages in the order of the flow: each may use those before it. */
  static final List<String> PACKAGES =
      List.of(
          "io",
          "onnx",
          "spec",
          "data",
          "mlp",
          "tree",
          "linear",
          "inference",
          "metric",
          "model",
          "explain",
          "run",
          "search",
          "result",
          "gate",
          "report",
          "study");

  /** The packages that use no other of ours, so that they could be libraries of their own. */
  static final List<String> INDEPENDENT_PACKAGES =
      List.of("io", "onnx", "mlp", "tree", "linear", "inference");

  /** The functions whose last bits differ between processors and JVMs. */
  private static final Set<String> INEXACT_FUNCTIONS =
      Set.of(
          "exp", "expm1", "log", "log1p", "log10", "pow", "cbrt", "hypot", "sin", "cos", "tan",
          "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh");

  private static final JavaClasses FRAMEWORK =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void aPackageUsesOnlyThoseBeforeItInTheFlow(String name) {
    String[] allowed =
        PACKAGES.subList(0, PACKAGES.indexOf(name) + 1).stream()
            .map(ArchitectureTest::withSubpackages)
            .toArray(String[]::new);

    classes()
        .that()
        .resideInAPackage(withSubpackages(name))
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(allowed)))
        .check(FRAMEWORK);
  }

  @ParameterizedTest
  @FieldSource("INDEPENDENT_PACKAGES")
  void anIndependentPackageUsesNoOther(String name) {
    classes()
        .that()
        .resideInAPackage(withSubpackages(name))
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(withSubpackages(name))))
        .check(FRAMEWORK);
  }

  @Test
  void everyClassIsInAPackageOfTheFlow() {
    classes()
        .should()
        .resideInAnyPackage(
            PACKAGES.stream().map(ArchitectureTest::withSubpackages).toArray(String[]::new))
        .check(FRAMEWORK);
  }

  @Test
  void noPackagesUseEachOtherInACircle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(FRAMEWORK);
  }

  /** So that a default stands once, in the declaration. */
  @Test
  void onlyItsDeclarationReadsAnOption() {
    noClasses()
        .that()
        .resideInAnyPackage(
            withSubpackages("data"), withSubpackages("metric"), withSubpackages("model"))
        .should()
        .callMethod(Options.class, "values")
        .check(FRAMEWORK);
  }

  @Test
  void nothingKnowsMaven() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.maven..")
        .check(FRAMEWORK);
  }

  @Test
  void onlyTheSwitchForTribuosLogKnowsJavasLogging() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.TribuoLogging(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .check(FRAMEWORK);
  }

  @Test
  void nothingWritesToTheConsole() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(FRAMEWORK);
  }

  @Test
  void nothingComputesWithFunctionsWhoseBitsDifferBetweenMachines() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "the target is a function of Math that is not exact: use StrictMath",
                access ->
                    access.getTargetOwner().isEquivalentTo(Math.class)
                        && INEXACT_FUNCTIONS.contains(access.getTarget().getName())))
        .check(FRAMEWORK);
  }

  @Test
  void nothingComputesWithFusedOperationsThatTakeMinutesWhereTheHardwareLacksThem() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "the target is Math.fma",
                access ->
                    access.getTargetOwner().isEquivalentTo(Math.class)
                        && access.getTarget().getName().equals("fma")))
        .check(FRAMEWORK);
  }

  @Test
  void everyPackageSaysWhatLivesInIt() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      List<Path> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();

      assertThat(packages)
          .hasSizeGreaterThan(PACKAGES.size())
          .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }
  }

  /** A package of more is a heap: give it rooms. */
  @ParameterizedTest
  @ValueSource(strings = {"framework", "parquet", "spark", "plugin", "predict", "benchmarks"})
  void noPackageHasMoreThanThirtyTypes(String module) throws IOException {
    Map<Path, Long> sizes =
        sources(module + "/src/main/java").stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

    assertThat(sizes)
        .isNotEmpty()
        .allSatisfy((at, types) -> assertThat(types).as("%s", at).isLessThanOrEqualTo(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"framework", "parquet", "spark", "plugin", "predict", "benchmarks"})
  void noFileHasMoreThanThreeHundredLines(String module) throws IOException {
    assertThat(sources(module + "/src"))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(300));
  }

  private static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(DocumentationPage.path(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static String withSubpackages(String name) {
    return ROOT + "." + name + "..";
  }
}
