package io.github.experimentmaven.model.contract;

/** What every model type must have, or name as an exception. */
enum Property {
  LEARNS_NUMBERS_AND_CATEGORIES(TableChecks::learns),
  IGNORES_NAMES_AND_ORDER_OF_COLUMNS(TableChecks::ignoresNamesAndOrder),
  IGNORES_A_CONSTANT_FEATURE(TableChecks::ignoresAConstantColumn),
  STAYS_SANE_WHERE_A_CONSTANT_FEATURE_VARIES_LATER(TableChecks::staysSane),
  PREDICTS_A_CONSTANT_TARGET(TableChecks::predictsAConstantTarget),
  LEARNS_FROM_ONE_FEATURE(TableChecks::learnsFromOneFeature),
  SHIFTS_WITH_THE_TARGET(TableChecks::shiftsWithTheTarget),
  LEARNS_SEVERAL_TARGETS(TableChecks::learnsSeveralTargets),
  TRAINS_ON_TWO_ROWS(TableChecks::trainsOnTwoRows),
  TAKES_RARE_AND_UNSEEN_CATEGORIES(TableChecks::takesRareAndUnseenCategories),
  IS_THE_SAME_WITH_ANOTHER_SEED_UNLESS_RANDOM(TableChecks::isTheSameWithAnotherSeed),
  IS_THE_SAME_AGAIN_IN_ANY_THREAD(FileChecks::isTheSameAgainInAnyThread),
  USES_THE_DEFAULTS_THAT_ITS_SCHEMA_SHOWS(FileChecks::usesTheDefaultsThatItsSchemaShows),
  PREDICTS_ONE_ROW_AS_ALL(FileChecks::predictsOneRowAsAll),
  IS_THE_SAME_READ_BACK(FileChecks::isTheSameReadBack),
  PREDICTS_THE_SAME_IN_SEVERAL_THREADS(FileChecks::predictsTheSameInSeveralThreads),
  HAS_THE_SAME_ONNX_FORM(OnnxChecks::hasTheSameOnnxForm),
  PREDICTS_TRANSFORMED_TARGETS_IN_ONNX(OnnxChecks::predictsTransformedTargetsInOnnx),
  READS_ZEROS_LEFT_OUT_AS_ZEROS(ZeroChecks::readsZerosLeftOut);

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
  private final Check check;

  Property(Check check) {
    this.check = check;
  }

  void check(Subject subject) throws Exception {
    check.accept(subject);
  }

  /** Fails where a type does not have the property. */
  @FunctionalInterface
  private interface Check {
    void accept(Subject subject) throws Exception;
  }
}
