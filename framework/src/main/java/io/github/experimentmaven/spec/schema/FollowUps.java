package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.experimentmaven.spec.problem.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Drops findings that only follow from another one, so that one mistake gives one message. */
final class FollowUps {

  private FollowUps() {}

  static List<Misfit> drop(List<Misfit> findings) {
    List<Misfit> kept = new ArrayList<>();
    Set<String> wrongTypes = new HashSet<>();
    Set<String> ofWrongType =
        findings.stream()
            .filter(finding -> finding.keyword().equals("type"))
            .map(Misfit::pointer)
            .collect(Collectors.toSet());
    for (Misfit finding : findings) {
      boolean repeated =
          finding.keyword().equals("type")
              ? !wrongTypes.add(finding.pointer())
              : ofWrongType.contains(finding.pointer());
      if (!repeated && !(finding.keyword().equals("required") && isMisspelt(finding, findings))) {
        kept.add(finding);
      }
    }
    return kept;
  }

  /** Returns whether a key that seems to be missing is there under a misspelt name. */
  private static boolean isMisspelt(Misfit missing, List<Misfit> findings) {
    boolean choiceOfForms = missing.schema().has("errorMessage");
    return findings.stream()
        .filter(other -> other.keyword().equals("additionalProperties"))
        .filter(other -> other.pointer().equals(missing.pointer()))
        .map(FollowUps::meant)
        .flatMap(Optional::stream)
        .anyMatch(name -> choiceOfForms || name.equals(missing.property()));
  }

  private static Optional<String> meant(Misfit unknownKey) {
    JsonNode properties = unknownKey.schema().path("properties");
    List<String> names = new ArrayList<>();
    properties.fieldNames().forEachRemaining(names::add);
    return NearestName.of(unknownKey.property(), names);
  }
}
