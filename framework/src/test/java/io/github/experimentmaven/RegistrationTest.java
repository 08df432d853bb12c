package io.github.experimentmaven;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.experimentmaven.data.format.TableFormat;
import io.github.experimentmaven.data.step.StepType;
import io.github.experimentmaven.metric.Metric;
import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.run.executor.TrialExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the framework has for experiment files to name can be named in one. */
class RegistrationTest {

  private static final String SERVICES = "framework/src/main/resources/META-INF/services/";

  @ParameterizedTest
  @ValueSource(
      classes = {
        Metric.class,
        StepType.class,
        ModelType.class,
        TableFormat.class,
        TrialExecutor.class
      })
  void everyExtensionIsRegistered(Class<?> kind) throws IOException {
    String file = SERVICES + kind.getName();
    List<String> registered = Files.readAllLines(DocumentationPage.path(file));

    assertThat(extensions(kind))
        .filteredOn(name -> !registered.contains(name))
        .as("the lines that %s lacks", file)
        .isEmpty();
  }

  /** Those that a file can name: a loss of one model is made with its options, not named. */
  private static List<String> extensions(Class<?> kind) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.experimentmaven")
            .stream()
            .filter(type -> type.isAssignableTo(kind))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(type -> !type.isRecord())
            .map(JavaClass::getName)
            .toList();
  }
}
