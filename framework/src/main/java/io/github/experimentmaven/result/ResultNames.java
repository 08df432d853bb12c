package io.github.experimentmaven.result;

/** What the files of an experiment's results are called, and those that are made of them. */
public final class ResultNames {

  /** The result table. */
  public static final String RESULTS = "results.csv";

  /** The summary over seeds and folds, for programs. */
  public static final String SUMMARY = "summary.csv";

  /** The summary over seeds and folds, for people. */
  public static final String SUMMARY_MARKDOWN = "summary.md";

  /** The training curves. */
  public static final String CURVES = "curves.csv";

  /** The predictions for the test part. */
  public static final String PREDICTIONS = "predictions.csv";

  /** The predictions for some of the test rows. */
  public static final String TEST_ROWS = "test-rows.csv";

  /** The metrics of the test rows of each slice. */
  public static final String SLICES = "slices.csv";

  /** What each column is worth to each model. */
  public static final String IMPORTANCE = "importance.csv";

  /** How the predictions of each model depend on single columns. */
  public static final String DEPENDENCE = "dependence.csv";

  /** What searches for options tried. */
  public static final String SEARCH = "search.csv";

  /** What they found, exactly. */
  public static final String FOUND = "found.json";

  /** The folder of the trained models. */
  public static final String MODELS = "models";

  /** How the card of a saved model for people is called, after the model's name. */
  public static final String MODEL_CARD = ".card.md";

  /** How the card of a saved model for programs is called, after the model's name. */
  public static final String MODEL_CARD_JSON = ".card.json";

  /** What the results were made from. */
  public static final String PROVENANCE = "provenance.json";

  /** What published results were made from, the same on every machine. */
  public static final String ORIGIN = "origin.json";

  /** The page. */
  public static final String PAGE = "report.html";

  /** What the page shows and no table holds. */
  public static final String PAGE_FACTS = "report.json";

  /** The folder of the page's charts. */
  public static final String CHARTS = "charts";

  /** What an index says of the page. */
  public static final String CARD = "card.json";

  /** What is kept of the data, column by column. */
  public static final String DATA = "profile.json";

  /** The page of what is in the data. */
  public static final String PROFILE = "profile.html";

  /** What the gate says, for programs; of an experiment, and of a whole build. */
  public static final String VERDICT = "verdict.json";

  /** What changed against the baseline, for a reviewer; of an experiment, and of a build. */
  public static final String REVIEW = "review.md";

  /** The page that leads to those of several experiments. */
  public static final String INDEX = "index.html";

  /** Two versions side by side, for programs. */
  public static final String COMPARISON = "comparison.csv";

  /** Two versions side by side, for people. */
  public static final String COMPARISON_MARKDOWN = "comparison.md";

  /** The gated metrics of several versions, for programs. */
  public static final String HISTORY = "history.csv";

  /** The page of the gated metrics of several versions. */
  public static final String HISTORY_PAGE = "history.html";

  private static final String TABLE = ".csv";
  private static final String PACKED = ".gz";
  private static final String TESTS_PREFIX = "TEST-experiment.";

  private ResultNames() {}

  /** Returns the name of the file of a verdict that build servers look for. */
  public static String tests(String experiment) {
    return TESTS_PREFIX + experiment + ".xml";
  }

  /** Returns whether a file is one that {@link #tests} names. */
  public static boolean isTests(String name) {
    return name.startsWith("TEST-") && name.endsWith(".xml");
  }

  /** Returns whether a file is a saved model's card, for people or programs. */
  public static boolean isModelCard(String name) {
    return name.endsWith(MODEL_CARD) || name.endsWith(MODEL_CARD_JSON);
  }

  /** Returns the name of an experiment's committed baseline. */
  public static String baseline(String experiment) {
    return experiment + TABLE;
  }

  /** Returns the name of the packed test rows beside a baseline's table of a name. */
  public static String baselineRows(String table) {
    return stem(table) + "." + TEST_ROWS + PACKED;
  }

  /** Returns the name of what was kept of the data beside a baseline's table of a name. */
  public static String baselineData(String table) {
    return stem(table) + "." + DATA;
  }

  /** Returns the name of the packed slices beside a baseline's table of a name. */
  public static String baselineSlices(String table) {
    return stem(table) + "." + SLICES + PACKED;
  }

  /** Returns the name of what a baseline was made from beside its table of a name. */
  public static String baselineOrigin(String table) {
    return stem(table) + "." + ORIGIN;
  }

  /** Returns the name of what columns are worth, packed, beside a baseline's table of a name. */
  public static String baselineImportance(String table) {
    return stem(table) + "." + IMPORTANCE + PACKED;
  }

  private static String stem(String table) {
    return table.endsWith(TABLE) ? table.substring(0, table.length() - TABLE.length()) : table;
  }
}
