package io.github.experimentmaven.report.ci;

import io.github.experimentmaven.gate.Finding;
import io.github.experimentmaven.gate.Verdict;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A verdict in the form of Surefire's test reports ({@code surefire-test-report.xsd}): a test case
 * for each rule of the gate.
 */
public final class JUnitXml {

  private JUnitXml() {}

  /** Returns the file's text, to be written in UTF-8. */
  public static String format(Verdict verdict) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml);
      writeSuite(xml, verdict);
      line(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory can be written", e);
    }
    return text.toString();
  }

  private static void writeSuite(XMLStreamWriter xml, Verdict verdict) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    attribute(xml, "name", className(verdict));
    attribute(xml, "time", "0");
    attribute(xml, "tests", Integer.toString(verdict.findings().size()));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", "0");
    attribute(xml, "failures", Integer.toString(verdict.violations().size()));
    for (Finding finding : verdict.findings()) {
      line(xml);
      writeCase(xml, className(verdict), finding);
    }
    line(xml);
    xml.writeEndElement();
  }

  private static void writeCase(XMLStreamWriter xml, String className, Finding finding)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "name", finding.title());
    attribute(xml, "classname", className);
    attribute(xml, "time", "0");
    String text = finding.location() + ": " + finding.describe();
    if (finding.passed()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(printable(text));
    } else {
      xml.writeStartElement("failure");
      attribute(xml, "message", finding.describe());
      attribute(xml, "type", finding.getClass().getSimpleName());
      xml.writeCharacters(printable(text));
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static String className(Verdict verdict) {
    return "experiment." + verdict.experiment();
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, printable(value));
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** Replaces the characters that XML 1.0 cannot hold, not even escaped. */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .map(character -> holds(character) ? character : '\uFFFD')
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static boolean holds(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
