package io.github.experimentmaven.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.problem.NearestName;
import io.github.experimentmaven.spec.yaml.YamlSlips;
import io.github.experimentmaven.spec.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What may be meant by a word that is none of those the schema knows. */
final class WordProposals {

  /** By this keyword a schema says how else people write a value, and which one they mean. */
  private static final String INSTEAD = "x-instead";

  /** By this keyword a schema names the words that a text may consist of, numbers aside. */
  private static final String WORDS = "x-words";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private WordProposals() {}

  /** Returns what may be meant by a text that has not the form it must have. */
  static List<Proposal> of(Misfit finding) {
    List<Proposal> proposals = new ArrayList<>();
    String text = finding.value().asText();
    JsonNode instead = finding.schema().path(INSTEAD).path(text);
    if (instead.isTextual()) {
      String words = "write " + YamlText.quoted(instead.asText()) + ", in double quotes";
      proposals.add(new Proposal(words, finding.pointer(), instead));
    }
    List<String> words = new ArrayList<>();
    finding.schema().path(WORDS).forEach(word -> words.add(word.asText()));
    if (!words.isEmpty()) {
      List<String> mended = new ArrayList<>();
      for (String word : text.strip().split("\\s+", -1)) {
        mended.add(words.contains(word) ? word : NearestName.of(word, words).orElse(word));
      }
      String near = String.join(" ", mended);
      proposals.add(
          new Proposal("did you mean `" + near + "`?", finding.pointer(), JSON.textNode(near)));
    }
    return proposals;
  }

  /** Returns what may be meant by a name that is none of those there are. */
  static List<Proposal> ofName(Misfit finding, JsonNode allowed) {
    Map<String, JsonNode> names = new LinkedHashMap<>();
    allowed.forEach(name -> names.put(name.asText(), name));
    List<Proposal> proposals = new ArrayList<>();
    String written = finding.value().isContainerNode() ? "" : finding.value().asText();
    String meant = ValueProposals.SWITCHES.getOrDefault(written.toLowerCase(Locale.ROOT), "");
    if (names.containsKey(meant)) {
      proposals.add(new Proposal("write " + meant, finding.pointer(), names.get(meant)));
    }
    List<String> parts = List.of(written.strip().split("\\s*,\\s*", -1));
    if (parts.size() > 1 && names.keySet().containsAll(parts)) {
      ArrayNode list = JSON.arrayNode();
      parts.forEach(part -> list.add(names.get(part)));
      String words = "write several as a list: " + YamlText.flow(list);
      proposals.add(new Proposal(words, finding.pointer(), list));
    }
    NearestName.of(written, names.keySet())
        .ifPresent(
            name ->
                proposals.add(
                    new Proposal(
                        "did you mean `" + name + "`?", finding.pointer(), names.get(name))));
    return proposals;
  }

  /** Returns what may be meant by a key that is none of those allowed. */
  static List<Proposal> ofKey(Misfit finding, Collection<String> allowed) {
    List<Proposal> proposals = new ArrayList<>();
    String key = finding.property();
    YamlSlips.ofColon(key)
        .ifPresent(
            slip -> {
              ObjectNode others = mapping(finding).deepCopy();
              others.remove(key);
              others.setAll((ObjectNode) slip.meant());
              proposals.add(new Proposal(slip.words(), finding.pointer(), others));
            });
    NearestName.of(key, allowed)
        .ifPresent(
            name ->
                proposals.add(
                    new Proposal(
                        "did you mean `" + name + "`?",
                        finding.pointer(),
                        renamed(mapping(finding), key, name))));
    return proposals;
  }

  private static ObjectNode mapping(Misfit finding) {
    return (ObjectNode) finding.value();
  }

  /** A key that is there already cannot be meant, and leaves all as it is. */
  private static ObjectNode renamed(ObjectNode mapping, String key, String name) {
    if (mapping.has(name)) {
      return mapping;
    }
    ObjectNode renamed = JSON.objectNode();
    for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
      renamed.set(entry.getKey().equals(key) ? name : entry.getKey(), entry.getValue());
    }
    return renamed;
  }
}
