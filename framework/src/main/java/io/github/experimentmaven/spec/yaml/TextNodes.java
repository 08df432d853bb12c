package io.github.experimentmaven.spec.yaml;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Finds which characters of a YAML text its values are. */
public final class TextNodes {

  private final String text;
  private final Parser parser;

  /** The parser counts code points, and texts have surrogates: a place in both. */
  private int codePoint;

  private int character;

  private TextNodes(String text) {
    this.text = text;
    this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
  }

  /**
   * Returns the root of a document that {@link YamlReader} can read.
   *
   * @throws IllegalArgumentException if it is no such document
   */
  public static TextNode of(String text) {
    try {
      return new TextNodes(text).document();
    } catch (YAMLException failure) {
      String blanks = TabsAsBlanks.of(text);
      if (blanks.equals(text)) {
        throw new IllegalArgumentException("no YAML", failure);
      }
      return of(blanks);
    }
  }

  private TextNode document() {
    parser.getEvent();
    parser.getEvent();
    return node();
  }

  private TextNode node() {
    Event event = parser.getEvent();
    int start = place(event.getStartMark());
    if (event instanceof CollectionStartEvent collection) {
      return collection(collection, start);
    }
    if (!(event instanceof AliasEvent) && !(event instanceof ScalarEvent)) {
      throw new IllegalArgumentException("no value but " + event);
    }
    TextNode.Kind kind = event instanceof AliasEvent ? TextNode.Kind.ALIAS : TextNode.Kind.SCALAR;
    // A block of text ends where the next value begins.
    int end = start + text.substring(start, place(event.getEndMark())).stripTrailing().length();
    return new TextNode(kind, start, end, List.of());
  }

  private TextNode collection(CollectionStartEvent event, int start) {
    boolean mapping = event instanceof MappingStartEvent;
    boolean flow = event.getFlowStyle() == DumperOptions.FlowStyle.FLOW;
    List<TextNode.Entry> entries = new ArrayList<>();
    int end = start;
    while (!(parser.peekEvent() instanceof CollectionEndEvent)) {
      if (mapping) {
        ScalarEvent key = (ScalarEvent) parser.getEvent();
        int keyStart = place(key.getStartMark());
        entries.add(new TextNode.Entry(key.getValue(), keyStart, node()));
        end = entries.get(entries.size() - 1).value().end();
      } else {
        end = node().end();
      }
    }
    Event last = parser.getEvent();
    TextNode.Kind kind =
        !mapping
            ? TextNode.Kind.LIST
            : flow ? TextNode.Kind.FLOW_MAPPING : TextNode.Kind.BLOCK_MAPPING;
    // The parser sees the end of a block only where the next value begins.
    return new TextNode(kind, start, flow ? place(last.getEndMark()) : end, entries);
  }

  private int place(Mark mark) {
    character = text.offsetByCodePoints(character, mark.getIndex() - codePoint);
    codePoint = mark.getIndex();
    return character;
  }
}
