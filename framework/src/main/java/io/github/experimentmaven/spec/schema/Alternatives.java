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

  static List<Misfit> settle(List<Misfit> findings) {
    return settle(findings, 0);
  }

  private static List<Misfit> settle(List<Misfit> findings, int from) {
    List<Misfit> settled = new ArrayList<>();
    Map<String, Map<String, List<Misfit>>> choices = new LinkedHashMap<>();
    for (Misfit finding : findings) {
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
  private static String base(Misfit finding, Matcher choice) {
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

  private static List<Misfit> settleChoice(String key, Map<String, List<Misfit>> forms) {
    int split = key.indexOf('\n');
    String pointer = key.substring(split + 1);
    Optional<List<Misfit>> meant =
        forms.values().stream()
            .filter(form -> form.stream().noneMatch(finding -> isOtherType(finding, pointer)))
            .min(Comparator.comparingInt(List::size));
    return meant.map(form -> settle(form, split)).orElseGet(() -> List.of(union(forms, pointer)));
  }

  private static boolean isOtherType(Misfit finding, String pointer) {
    return finding.keyword().equals("type") && finding.pointer().equals(pointer);
  }

  private static Misfit union(Map<String, List<Misfit>> forms, String pointer) {
    ArrayNode types = JsonNodeFactory.instance.arrayNode();
    Misfit first = forms.values().iterator().next().get(0);
    for (List<Misfit> form : forms.values()) {
      for (Misfit finding : form) {
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
    return new Misfit("type", pointer, "", first.value(), schema, first.evaluationPath());
  }
}
