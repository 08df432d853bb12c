package io.github.experimentmaven.plugin.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorePlaceTest {

  @TempDir private Path root;
  @TempDir private Path home;

  @Test
  void isInMavensFolderOfTheUser() throws Exception {
    assertThat(of(""))
        .isEqualTo(
            new StorePlace(Optional.of(home.resolve(".m2").resolve("experiment-store")), false));
  }

  @Test
  void isNowhereForAUserWithoutAFolder() throws Exception {
    assertThat(StorePlace.of("", root, "?").folder()).isEmpty();
    assertThat(StorePlace.of("", root, home.resolve("absent").toString()).folder()).isEmpty();
  }

  @Test
  void isNowhereWhereNoneIsWanted() throws Exception {
    assertThat(of("none").folder()).isEmpty();
    assertThat(of("./none").folder()).contains(root.resolve("none"));
  }

  @ParameterizedTest
  @CsvSource({"kept, kept", ".m2/kept, .m2/kept", "a/../b, b"})
  void isInTheFolderOfTheBuildWhereItIsRelative(String given, String place) throws Exception {
    assertThat(of(given)).isEqualTo(new StorePlace(Optional.of(root.resolve(place)), true));
  }

  @Test
  void isInTheFolderOfTheUserAfterATilde() throws Exception {
    assertThat(of("~/a/kept").folder()).contains(home.resolve("a/kept"));
    assertThat(of("~kept").folder()).contains(root.resolve("~kept"));
  }

  @Test
  void isTakenAsItIsWhereItIsAbsolute() throws Exception {
    assertThat(of(home.toString()).folder()).contains(home);
  }

  @Test
  void isToldWhereItIsNoPath() {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> of("a\0b"))
        .withMessageContaining("name a folder, or none for no store");
  }

  private StorePlace of(String parameter) throws MojoExecutionException {
    return StorePlace.of(parameter, root, home.toString());
  }
}
