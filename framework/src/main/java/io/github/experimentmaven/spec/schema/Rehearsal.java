package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Tries proposals on the values they are meant for before anybody is told to follow one: a hint is
 * given where less is wrong once it is followed, and does not lead in a circle.
 */
public final class Rehearsal {

  /** The values that all trials of a file may check together: more would keep a person waiting. */
  private static final int MOST_CHECKED = 200_000;

  private final Predicate<Proposal> helps;

  private Rehearsal(Predicate<Proposal> helps) {
    this.helps = helps;
  }

  /**
   * Returns a rehearsal.
   *
   * @param root the values
   * @param problems counts what is wrong with values
   */
  public static Rehearsal of(ObjectNode root, ToIntFunction<ObjectNode> problems) {
    return new Rehearsal(new Trials(root, problems)::helps);
  }

  /** Returns one that takes every proposal, for values that cannot be tried. */
  public static Rehearsal unable() {
    return new Rehearsal(proposal -> true);
  }

  /** Returns the first of several proposals after which less is wrong. */
  Optional<String> first(List<Proposal> proposals) {
    return proposals.stream().filter(helps).map(Proposal::words).findFirst();
  }

  private static final class Trials {

    private final ObjectNode root;
    private final ToIntFunction<ObjectNode> problems;
    private final int size;
    private int checked;
    private OptionalInt before = OptionalInt.empty();

    Trials(ObjectNode root, ToIntFunction<ObjectNode> problems) {
      this.root = root;
      this.problems = problems;
      this.size = size(root);
    }

    boolean helps(Proposal proposal) {
      checked += size;
      if (checked > MOST_CHECKED) {
        return false;
      }
      if (before.isEmpty()) {
        before = OptionalInt.of(problems.applyAsInt(root));
      }
      return problems.applyAsInt(after(proposal)) < before.getAsInt();
    }

    private ObjectNode after(Proposal proposal) {
      if (proposal.pointer().isEmpty()) {
        return (ObjectNode) proposal.instead();
      }
      ObjectNode copy = root.deepCopy();
      Pointers.set(copy, proposal.pointer(), proposal.instead());
      return copy;
    }

    private static int size(JsonNode node) {
      int size = 1;
      for (JsonNode child : node) {
        size += size(child);
      }
      return size;
    }
  }
}
