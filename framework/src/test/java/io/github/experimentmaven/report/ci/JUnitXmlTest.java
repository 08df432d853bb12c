package io.github.experimentmaven.report.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.experimentmaven.gate.Verdict;
import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitXmlTest {

  static Stream<Verdict> verdicts() {
    return Stream.of(
        Verdicts.failed(),
        Verdicts.passed(),
        Verdicts.notFinite(),
        Verdicts.beside(),
        Verdicts.incomplete(),
        Verdicts.stale("]]> & <\"'\u0000\uD83C\uDFAC"));
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void isValidByTheSchemaThatSurefirePublishes(Verdict verdict) throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(JUnitXmlTest.class.getResource("surefire-test-report.xsd"));

    assertThatCode(
            () ->
                schema
                    .newValidator()
                    .validate(new StreamSource(new StringReader(JUnitXml.format(verdict)))))
        .doesNotThrowAnyException();
  }

  @Test
  void hasATestCaseForEachRule() throws Exception {
    Verdict verdict = Verdicts.failed();
    Element suite = parse(JUnitXml.format(verdict));

    assertThat(suite.getAttribute("name")).isEqualTo("experiment.movie-ratings");
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message"))
        .isEqualTo("network-1.test.mse is 1.25, above the maximum of 0.5 by 0.75");
    assertThat(failure.getAttribute("type")).isEqualTo("ThresholdFinding");
    assertThat(failure.getTextContent())
        .startsWith("src/experiments/movie-ratings.yaml:30:3: network-1.test.mse is 1.25");
    assertThat(((Element) failure.getParentNode()).getAttribute("name"))
        .isEqualTo("network-1.test.mse max 0.5");
  }

  @Test
  void namesTheModelsThatAreHeldAgainstEachOther() throws Exception {
    Element suite = parse(JUnitXml.format(Verdicts.beside()));

    Element rule = (Element) suite.getElementsByTagName("testcase").item(0);
    assertThat(rule.getAttribute("classname")).isEqualTo("experiment.movie-ratings");
    assertThat(rule.getAttribute("name")).isEqualTo("network-1.test.mse better than mean by 25%");
  }

  @Test
  void namesTheModelThatLacksResults() throws Exception {
    Element suite = parse(JUnitXml.format(Verdicts.incomplete()));

    assertThat(((Element) suite.getElementsByTagName("testcase").item(0)).getAttribute("name"))
        .isEqualTo("network-1 has all its results");
  }

  @Test
  void keepsWhatWasFoundOfRulesThatAreKept() throws Exception {
    Element suite = parse(JUnitXml.format(Verdicts.failed()));

    assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
        .endsWith("network-1.test.mse is 1.25, within the maximum of 1.5");
  }

  @Test
  void escapesWhatXmlGivesAMeaningAndReplacesWhatItCannotHold() throws Exception {
    Element suite = parse(JUnitXml.format(Verdicts.stale("]]> & <\"'\n\u0000\uD83C\uDFAC")));

    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).contains("]]> & <\"' \uFFFD\uD83C\uDFAC");
    assertThat(failure.getTextContent()).contains("]]> & <\"'\n\uFFFD\uD83C\uDFAC");
  }

  private static Element parse(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getDocumentElement();
  }
}
