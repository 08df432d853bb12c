package io.github.experimentmaven.model.option;

import io.github.experimentmaven.model.ModelType;
import io.github.experimentmaven.spec.option.Option;
import java.util.List;

/** A model type that is given its name, its description and its options, and is bit-exact. */
public abstract class DeclaredType implements ModelType {

  private final String name;
  private final String description;
  private final List<Option<?>> options;

  /**
   * Creates the type.
   *
   * @param name the name in the file
   * @param description one sentence for people
   * @param options the options, in the order of the documentation
   */
  protected DeclaredType(String name, String description, List<Option<?>> options) {
    this.name = name;
    this.description = description;
    this.options = List.copyOf(options);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final List<Option<?>> options() {
    return options;
  }

  @Override
  public boolean bitExact() {
    return true;
  }
}
