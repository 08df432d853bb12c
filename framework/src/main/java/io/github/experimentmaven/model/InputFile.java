package io.github.experimentmaven.model;

import java.util.Objects;

/**
 * A path that a model's options name.
 *
 * @param name the path as the experiment file has it, relative to that file or absolute
 * @param pointer where it stands in the experiment file, a JSON pointer
 * @param watched whether it is a file whose bytes the model depends on; else it may be absent, and
 *     what is there may change
 * @param remedy what to do where a watched file is absent and should be
 */
public record InputFile(String name, String pointer, boolean watched, String remedy) {

  /** Checks that nothing is absent. */
  public InputFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(remedy, "remedy");
  }
}
