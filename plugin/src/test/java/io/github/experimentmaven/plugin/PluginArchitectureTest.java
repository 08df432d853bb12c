package io.github.experimentmaven.plugin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the plugin's packages may know. */
class PluginArchitectureTest {

  private static final String ROOT = "io.github.experimentmaven.plugin";

  /** The packages below the goals: each may use those before it. */
  static final List<String> ROOMS = List.of("project", "unchanged", "resolve", "module", "show");

  private static final JavaClasses PLUGIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest
  @FieldSource("ROOMS")
  void aRoomUsesOnlyThoseBeforeIt(String name) {
    String[] allowed =
        ROOMS.subList(0, ROOMS.indexOf(name) + 1).stream()
            .map(PluginArchitectureTest::at)
            .toArray(String[]::new);

    classes()
        .that()
        .resideInAPackage(at(name))
        .should()
        .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed)))
        .check(PLUGIN);
  }

  @Test
  void everyClassIsAGoalOrInARoom() {
    String[] rooms = ROOMS.stream().map(PluginArchitectureTest::at).toArray(String[]::new);

    classes()
        .that()
        .resideOutsideOfPackages(rooms)
        .and()
        .areTopLevelClasses()
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .should()
        .beAssignableTo(AbstractMojo.class)
        .check(PLUGIN);
  }

  @Test
  void noRoomsUseEachOtherInACircle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PLUGIN);
  }

  private static String at(String room) {
    return ROOT + "." + room + "..";
  }
}
