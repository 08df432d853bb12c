package io.github.experimentmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class EclipseMetadataTest {

  private static final String METADATA = "/META-INF/m2e/lifecycle-mapping-metadata.xml";
  private static final String DESCRIPTOR = "/META-INF/maven/plugin.xml";

  @Test
  void namesExistingGoalsOnly() throws Exception {
    assertThat(texts(DESCRIPTOR, "//mojo/goal")).containsAll(texts(METADATA, "//goal"));
  }

  @Test
  void namesEveryGoalThatHasAPhase() throws Exception {
    assertThat(texts(METADATA, "//goal"))
        .isNotEmpty()
        .containsAll(texts(DESCRIPTOR, "//mojo[phase]/goal"));
  }

  private static List<String> texts(String resource, String path) throws Exception {
    try (InputStream stream = EclipseMetadataTest.class.getResourceAsStream(resource)) {
      assertThat(stream).as(resource).isNotNull();
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
      NodeList nodes =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      return IntStream.range(0, nodes.getLength())
          .mapToObj(index -> nodes.item(index).getTextContent())
          .toList();
    }
  }
}
