package io.github.experimentmaven.gate;

import java.util.regex.Pattern;

/** A name in a rule, in which {@code *} stands for any characters. */
final class NamePattern {

  private final Pattern pattern;

  NamePattern(String wildcards) {
    this.pattern = Pattern.compile(Pattern.quote(wildcards).replace("*", "\\E.*\\Q"));
  }

  boolean matches(String name) {
    return pattern.matcher(name).matches();
  }
}
