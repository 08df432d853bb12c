package io.github.experimentmaven.spec.yaml;

/** What {@link YamlReader} says of a document it cannot take as it is. */
final class YamlMessages {

  static final String EMPTY = "the file is empty; `experiment:init` writes one";

  static final String NO_MAPPING =
      "the file must consist of keys and values, such as `experiment: movie-ratings`";

  static final String SECOND_DOCUMENT =
      "a second document starts here; a file holds one experiment: move it to a file of its own";

  static final String NO_KEY = "a key is missing before the colon; add it";

  static final String QUESTION =
      "`?` starts a key of several lines in YAML; if it is meant as text, put it in quotes: \"?\"";

  static final String ANCHORED_KEY = "a key cannot carry an anchor; name the value instead";

  static final String COLLECTION_AS_KEY =
      "a key must be a text, and this one is a list or a mapping; put it in quotes if it is meant"
          + " as text";

  static final String NO_MERGE =
      "`<<` takes the keys of other mappings: give it an alias such as `*base`, or a list of"
          + " aliases";

  private YamlMessages() {}

  static String repeatedMerge(int line) {
    return "`<<` is already given in line "
        + line
        + "; write one with a list of aliases: `<<: [*a, *b]`";
  }

  static String repeatedKey(int line) {
    return "this key is already given in line " + line + "; keep one of the two";
  }

  /**
   * Says that an alias cannot be a key.
   *
   * @param name what follows the {@code *}
   * @param pointer where it is: in some places a pattern may stand
   */
  static String aliasAsKey(String name, String pointer) {
    return "`*%s` is a YAML alias and cannot be a key; %s"
        .formatted(
            name, takesPatterns(pointer) ? pattern(name) : "write a name without `*` and `&`");
  }

  static String unknownAlias(String name, String pointer) {
    return "`*%s` is a YAML alias, and nothing above is marked `&%s`; %s"
        .formatted(
            name,
            name,
            takesPatterns(pointer) ? pattern(name) : "mark what is meant, or write it out here");
  }

  private static boolean takesPatterns(String pointer) {
    return !pointer.matches("(/(models|defaults|split|seeds)(/.*)?)?");
  }

  private static String pattern(String name) {
    return "if it is meant as a pattern, put it in quotes: \"*" + name + "\"";
  }

  static String endless(String name) {
    return "`*" + name + "` is inside what it stands for; it would never end";
  }

  static String tooManyValues(int most, boolean aliased) {
    return aliased
        ? "the file has more than %s values once its aliases are written out; use fewer aliases of aliases"
            .formatted(most)
        : "the file has more than %s values, and this one is beyond; leave out some"
            .formatted(most);
  }

  static String tooDeep(int most) {
    return "nested deeper than " + most + " levels; flatten it";
  }

  static String tooLong(int length, int most) {
    return "a text of " + length + " characters; the longest allowed has " + most;
  }

  static String tag(String shown) {
    return "YAML tags have no meaning here; remove `" + shown + "`";
  }
}
