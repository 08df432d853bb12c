package io.github.experimentmaven.data.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A column of texts, stored once each: a row holds the number of its text in the {@link
 * #dictionary}, which is in the order of first appearance.
 */
public final class TextColumn implements Column {

  /** The code of a row without a value. */
  public static final int MISSING = -1;

  private final String name;
  private final int[] codes;
  private final List<String> dictionary;

  private TextColumn(String name, int[] codes, List<String> dictionary) {
    this.name = Objects.requireNonNull(name, "name");
    this.codes = codes;
    this.dictionary = dictionary;
  }

  /**
   * Returns a column of the given texts.
   *
   * @param name the column's name
   * @param texts the texts, empty where a value is missing
   */
  public static TextColumn of(String name, List<Optional<String>> texts) {
    Map<String, Integer> known = new HashMap<>();
    List<String> dictionary = new ArrayList<>();
    int[] codes = new int[texts.size()];
    for (int row = 0; row < codes.length; row++) {
      if (texts.get(row).isEmpty()) {
        codes[row] = MISSING;
        continue;
      }
      String text = texts.get(row).get();
      Integer code = known.putIfAbsent(text, dictionary.size());
      if (code == null) {
        codes[row] = dictionary.size();
        dictionary.add(text);
      } else {
        codes[row] = code;
      }
    }
    return new TextColumn(name, codes, Collections.unmodifiableList(dictionary));
  }

  /**
   * Returns a column over an array that the caller hands over and never changes again.
   *
   * @param name the column's name
   * @param codes the number of each row's text in the dictionary, or {@link #MISSING}; not copied
   * @param dictionary the texts, each once
   */
  public static TextColumn ofOwned(String name, int[] codes, List<String> dictionary) {
    return new TextColumn(name, codes, List.copyOf(dictionary));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return codes.length;
  }

  /** Returns the number of a row's text in the dictionary, or {@link #MISSING}. */
  public int code(int row) {
    return codes[row];
  }

  /** Returns a row's text, empty where it is missing. */
  public Optional<String> at(int row) {
    return codes[row] == MISSING ? Optional.empty() : Optional.of(dictionary.get(codes[row]));
  }

  /** Returns the texts, each once; some may be used by no row after a selection. */
  public List<String> dictionary() {
    return dictionary;
  }

  @Override
  public boolean isMissing(int row) {
    return codes[row] == MISSING;
  }

  @Override
  public TextColumn select(int[] rows) {
    int[] selected = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = codes[rows[i]];
    }
    return new TextColumn(name, selected, dictionary);
  }

  @Override
  public String toString() {
    return name + "[" + codes.length + " texts]";
  }
}
