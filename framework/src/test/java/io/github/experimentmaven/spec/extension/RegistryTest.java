package io.github.experimentmaven.spec.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.spec.option.Option;
import io.github.experimentmaven.spec.option.Range;
import io.github.experimentmaven.spec.schema.Vocabulary.Term;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {

  private static final String KEY = Key.class.getName();

  @Test
  void keepsItsOrder() {
    Keys keys = new Keys(List.of(new Key("g"), new Key("a")));

    assertThat(keys.all()).extracting(Key::name).containsExactly("g", "a");
    assertThat(keys.names()).containsExactly("g", "a");
  }

  @Test
  void findsByName() {
    Keys keys = new Keys(List.of(new Key("g"), new Key("a")));

    assertThat(keys.find("a")).contains(new Key("a"));
    assertThat(keys.find("b")).isEmpty();
  }

  @Test
  void refusesTwoOfOneName() {
    assertThatThrownBy(() -> new Keys(List.of(new Key("g"), new Key("g"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two keys are called 'g': %s and %s; rename one of them".formatted(KEY, KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9", "a.b", "a b", "a/b", "*", "é", "a\n"})
  void refusesANameThatCannotStandInAFile(String name) {
    assertThatThrownBy(() -> new Keys(List.of(new Key(name))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the key %s is called '%s'; a name is a letter, then letters, digits, _ and -: rename it"
                .formatted(KEY, name));
  }

  @Test
  void saysWhatAFileMayNameWithItsOptions() {
    Term term = new Keys(List.of(new Key("g"))).terms().get(0);

    assertThat(term.name()).isEqualTo("g");
    assertThat(term.description()).isEqualTo("A key.");
    assertThat(term.schema())
        .hasToString(
            "{\"type\":\"object\",\"properties\":{\"sharps\":{\"description\":\"How many.\","
                + "\"type\":\"integer\",\"minimum\":0,\"maximum\":2147483647,\"default\":1}}}");
  }

  @Test
  void findsWhatJarsRegisterInTheOrderOfTheirLines(@TempDir Path jar) throws IOException {
    Path services = Files.createDirectories(jar.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(KEY), FlatKey.class.getName() + "\n" + CommonKey.class.getName() + "\n");

    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
      assertThat(Registry.registered(Key.class, loader))
          .extracting(Key::name)
          .containsExactly("f", "c");
    }
  }

  /** An extension with an option. */
  public static class Key implements Extension {

    private final String name;

    Key(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String description() {
      return "A key.";
    }

    @Override
    public List<Option<?>> options() {
      return List.of(Option.integer("sharps", "How many.", Range.NOT_NEGATIVE).or(1));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** A registered extension. */
  public static final class CommonKey extends Key {

    /** Creates the key as the service loader does. */
    public CommonKey() {
      super("c");
    }
  }

  /** A registered extension that is registered first. */
  public static final class FlatKey extends Key {

    /** Creates the key as the service loader does. */
    public FlatKey() {
      super("f");
    }
  }

  private static final class Keys extends Registry<Key> {

    Keys(List<Key> all) {
      super("key", all);
    }
  }
}
