package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.yaml.Pointers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settles {@code anyOf} and {@code oneOf}: a validator reports what is wrong with every form, a
 * person wants to hear about the form that was meant.
 */
final class Alternatives {

  private static final Pattern CHOICE = Pattern.compile("(.*?/(?:anyOf|oneOf))/(\\d+)/");

  private Alternatives() {}

  static List<Finding> settle(List<Finding> findings) {
    return settle(findings, 0);
  }

  private static List<Finding> settle(List<Finding> findings, int from) {
    List<Finding> settled = new ArrayList<>();
    Map<String, Map<String, List<Finding>>> choices = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Matcher choice = CHOICE.matcher(finding.evaluationPath());
      if (choice.find(from)) {
        String key =
            finding.evaluationPath().substring(0, choice.end(1)) + "\n" + base(finding, choice);
        choices
            .computeIfAbsent(key, k -> new LinkedHashMap<>())
            .computeIfAbsent(choice.group(2), k -> new ArrayList<>())
            .add(finding);
      } else {
        settled.add(finding);
      }
    }
    choices.forEach((key, forms) -> settled.addAll(settleChoice(key, forms)));
    return settled;
  }

  /** Returns how much of the path to the value was walked before the choice, as its depth. */
  private static String base(Finding finding, Matcher choice) {
    String below = finding.evaluationPath().substring(choice.end() - 1);
    int deeper =
        (int)
            Pattern.compile("/(properties|items|additionalProperties)/")
                .matcher(below)
                .results()
                .count();
    String pointer = finding.pointer();
    for (int i = 0; i < deeper; i++) {
      pointer = Pointers.parent(pointer);
    }
    return pointer;
  }

  private static List<Finding> settleChoice(String key, Map<String, List<Finding>> forms) {
    int split = key.indexOf('\n');
    String pointer = key.substring(split + 1);
    Optional<List<Finding>> meant =
        forms.values().stream()
            .filter(form -> form.stream().noneMatch(finding -> isOtherType(finding, pointer)))
            .min(Comparator.comparingInt(List::size));
    return meant.map(form -> settle(form, split)).orElseGet(() -> List.of(union(forms, pointer)));
  }

  private static boolean isOtherType(Finding finding, String pointer) {
    return finding.keyword().equals("type") && finding.pointer().equals(pointer);
  }

  private static Finding union(Map<String, List<Finding>> forms, String pointer) {
    ArrayNode types = JsonNodeFactory.instance.arrayNode();
    Finding first = forms.values().iterator().next().get(0);
    for (List<Finding> form : forms.values()) {
      for (Finding finding : form) {
        if (isOtherType(finding, pointer)) {
          JsonNode type = finding.schema().get("type");
          if (type.isArray()) {
            types.addAll((ArrayNode) type);
          } else {
            types.add(type);
          }
        }
      }
    }
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.set("type", types);
    return new Finding("type", pointer, "", first.value(), schema, first.evaluationPath());
  }
}
