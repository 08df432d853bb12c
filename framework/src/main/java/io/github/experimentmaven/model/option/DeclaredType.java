package io.github.experimentmaven.model.option;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.model.ModelType;
import java.util.List;

/** A model type that declares its options as a list, of which its schema is made. */
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
  public final ObjectNode schema() {
    return Schemas.object(options);
  }

  @Override
  public boolean bitExact() {
    return true;
  }
}
