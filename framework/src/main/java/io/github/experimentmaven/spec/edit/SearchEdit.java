package io.github.experimentmaven.spec.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.experimentmaven.spec.yaml.TextNode;
import io.github.experimentmaven.spec.yaml.TextNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the options that a search has found in its place: those of the model where the section was,
 * those inside another into that one. Whoever uses it reads the changed text again, as a value may
 * be shared by an anchor.
 */
public final class SearchEdit {

  private static final String MODELS = "models";
  private static final String SEARCH = "search";
  private static final String TYPE = "type";

  private final String text;
  private final Lines lines;
  private final List<Replacement> changes = new ArrayList<>();
  private OptionText notation = OptionText.YAML;
  private boolean elsewhere;

  private SearchEdit(String text) {
    this.text = text;
    this.lines = new Lines(text);
  }

  /**
   * Returns the changes of a file.
   *
   * @param text the text of the file
   * @param file what it says
   * @param found the model; its name is a key of the file
   * @throws UneditableException if it is written in a way that allows no change
   */
  public static List<Replacement> of(String text, JsonNode file, FoundModel found)
      throws UneditableException {
    SearchEdit edit = new SearchEdit(text);
    edit.edit(file, found);
    return edit.changes;
  }

  private void edit(JsonNode file, FoundModel found) throws UneditableException {
    TextNode models = entry(TextNodes.of(text), MODELS).value();
    TextNode.Entry model = entry(models, found.model().name());
    TextNode.Entry search = entry(model.value(), SEARCH);
    notation = notation(model.value(), search);
    JsonNode written = file.path(MODELS).path(found.model().name());
    Map<String, Addition> additions = Addition.of(found.space(), found.values());
    Map<String, String> entries = within(model.value(), written, found.options(), additions);
    String comment = "# " + found.note() + (elsewhere ? " (" + found.names() + ")" : "");
    if (model.value().kind() == TextNode.Kind.BLOCK_MAPPING) {
      replaceLines(search, comment, entries);
    } else {
      Optional<String> own =
          entries.isEmpty() || notation == OptionText.JSON
              ? Optional.empty()
              : lines.soleIndent(search.start());
      replaceInline(
          model.value(),
          search,
          own.map(indent -> comment + lines.end() + indent).orElse("") + joined(entries, ", "));
      if (own.isEmpty()) {
        noteAbove(models, model, comment);
      }
    }
  }

  private OptionText notation(TextNode model, TextNode.Entry search) {
    boolean quoted = text.charAt(search.start()) == '"';
    return quoted && model.kind() == TextNode.Kind.FLOW_MAPPING ? OptionText.JSON : OptionText.YAML;
  }

  private static TextNode.Entry entry(TextNode mapping, String key) throws UneditableException {
    if (!mapping.isMapping()) {
      throw new UneditableException("`" + key + "` is in what an alias stands for");
    }
    return mapping
        .entry(key)
        .orElseThrow(
            () -> new UneditableException("`" + key + "` is in a mapping that `<<` merges"));
  }

  /**
   * Changes what a mapping has already, and returns the texts of the entries that it lacks, by key.
   *
   * @param written what it says
   * @param found what it is to say in the end, with all defaults
   */
  private Map<String, String> within(
      TextNode mapping, JsonNode written, JsonNode found, Map<String, Addition> additions)
      throws UneditableException {
    Map<String, String> lacking = new LinkedHashMap<>();
    for (Map.Entry<String, Addition> entry : additions.entrySet()) {
      String key = entry.getKey();
      Optional<TextNode> there = mapping.entry(key).map(TextNode.Entry::value);
      if (entry.getValue() instanceof Addition.Inside inside) {
        if (there.isPresent()) {
          elsewhere = true;
          change(there.get(), written.path(key), found.path(key), inside.options());
        } else {
          JsonNode whole = written.has(key) ? found.path(key) : begun(found.path(key), inside);
          lacking.put(key, notation.of(whole));
        }
      } else if (there.isPresent()) {
        throw new UneditableException("`" + key + "` is there already");
      } else {
        lacking.put(key, notation.of(((Addition.Value) entry.getValue()).value()));
      }
    }
    return lacking;
  }

  /** Returns a mapping for options that nothing holds yet, with the type that they are of. */
  private static ObjectNode begun(JsonNode found, Addition.Inside inside) {
    ObjectNode mapping = JsonNodeFactory.instance.objectNode();
    if (found.path(TYPE).isTextual()) {
      mapping.set(TYPE, found.get(TYPE));
    }
    inside
        .options()
        .forEach(
            (key, addition) ->
                mapping.set(
                    key,
                    addition instanceof Addition.Value value
                        ? value.value()
                        : begun(found.path(key), (Addition.Inside) addition)));
    return mapping;
  }

  private void change(
      TextNode value, JsonNode written, JsonNode found, Map<String, Addition> additions)
      throws UneditableException {
    if (value.isMapping()) {
      add(value, within(value, written, found, additions));
      return;
    }
    List<String> entries = new ArrayList<>();
    String before = text.substring(value.start(), value.end());
    if (written.isObject()) {
      entries.add("<<: " + before);
    } else if (written.isTextual()) {
      entries.add(notation.entry(TYPE, before));
    }
    begun(MissingNode.getInstance(), new Addition.Inside(additions))
        .properties()
        .forEach(option -> entries.add(notation.entry(option.getKey(), option.getValue())));
    changes.add(
        new Replacement(value.start(), value.end(), "{" + String.join(", ", entries) + "}"));
  }

  private void add(TextNode mapping, Map<String, String> entries) throws UneditableException {
    if (entries.isEmpty()) {
      return;
    }
    List<TextNode.Entry> there = mapping.entries();
    if (mapping.kind() == TextNode.Kind.BLOCK_MAPPING) {
      String indent = lines.indent(there.get(0).start());
      int end = lines.endWithComment(there.get(there.size() - 1).value().end());
      insert(end, lines.end() + indent + joined(entries, lines.end() + indent));
    } else if (there.isEmpty()) {
      insert(mapping.end() - 1, joined(entries, ", "));
    } else {
      insert(there.get(there.size() - 1).value().end(), ", " + joined(entries, ", "));
    }
  }

  private void insert(int place, String added) {
    changes.add(new Replacement(place, place, added));
  }

  private String joined(Map<String, String> entries, String between) {
    return String.join(
        between,
        entries.entrySet().stream()
            .map(entry -> notation.entry(entry.getKey(), entry.getValue()))
            .toList());
  }

  private void replaceLines(TextNode.Entry search, String comment, Map<String, String> entries)
      throws UneditableException {
    String between = lines.end() + lines.indent(search.start());
    changes.add(
        new Replacement(
            search.start(),
            lines.endOfSection(search.start(), search.value().end()),
            comment + (entries.isEmpty() ? "" : between + joined(entries, between))));
  }

  private void replaceInline(TextNode model, TextNode.Entry search, String entries) {
    int start = search.start();
    int end = search.value().end();
    int place = model.entries().indexOf(search);
    if (entries.isEmpty() && place + 1 < model.entries().size()) {
      end = model.entries().get(place + 1).start();
    } else if (entries.isEmpty() && place > 0) {
      start = model.entries().get(place - 1).value().end();
    }
    changes.add(new Replacement(start, end, entries));
  }

  /** A model on one line has no place for a comment but above it, where it has lines at all. */
  private void noteAbove(TextNode models, TextNode.Entry model, String comment) {
    if (models.kind() == TextNode.Kind.BLOCK_MAPPING) {
      lines
          .soleIndent(model.start())
          .ifPresent(indent -> insert(model.start(), comment + lines.end() + indent));
    }
  }
}
