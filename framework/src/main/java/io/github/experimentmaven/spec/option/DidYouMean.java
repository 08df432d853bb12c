package io.github.experimentmaven.spec.option;

import io.github.experimentmaven.spec.problem.NearestName;
import java.util.Collection;

/** Ends messages about unknown names. */
public final class DidYouMean {

  private DidYouMean() {}

  /** Returns {@code ; did you mean 'relu'?} to end a message with, or nothing. */
  public static String hint(String written, Collection<String> valid) {
    return NearestName.hint(written, valid).replace('`', '\'');
  }
}
