package io.github.experimentmaven.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.experimentmaven.metric.MeanSquaredError;
import io.github.experimentmaven.report.SampleReport;
import io.github.experimentmaven.report.SampleStudy;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFilesTest {

  @TempDir private Path folder;

  @Test
  void areNamedByWhatTheyShow() throws IOException {
    ChartFiles.writeSvg(ReportCharts.of(SampleReport.lab()), folder);

    assertThat(names())
        .contains(
            "loss-network-1.svg",
            "predicted-forest.svg",
            "residuals-mean.svg",
            "metric-rmse.svg",
            "correlation.svg",
            "training-time.svg")
        .doesNotContain("metric-loss.svg");
  }

  @Test
  void haveNamesThatEverySystemAccepts() throws IOException {
    SampleStudy study =
        new SampleStudy(
            List.of(model("net[a=1,b=2]"), model("net(a=1:b=2)"), model("../../etc"), model("ü")),
            1,
            10);
    ChartFiles.writeSvg(ReportCharts.of(SampleReport.of(study, "study", "")), folder);

    assertThat(names())
        .allMatch(name -> name.matches("[a-z0-9][a-z0-9._-]*\\.svg"))
        .contains("loss-net-a-1-b-2.svg", "loss-net-a-1-b-2-2.svg", "loss-etc.svg", "loss.svg");
  }

  @Test
  void areWellFormedWhateverTheNames() throws Exception {
    SampleStudy study = new SampleStudy(List.of(model("<&>\"'\u0000\u001b\uffff")), 1, 10);
    ChartFiles.writeSvg(ReportCharts.of(SampleReport.of(study, "study", "")), folder);

    for (String name : names()) {
      assertThat(
              DocumentBuilderFactory.newDefaultInstance()
                  .newDocumentBuilder()
                  .parse(folder.resolve(name).toFile())
                  .getDocumentElement()
                  .getTagName())
          .isEqualTo("svg");
    }
  }

  @Test
  void carryTheirColoursThemselves() throws IOException {
    ChartFiles.writeSvg(ReportCharts.of(SampleReport.lab()), folder);

    assertThat(Files.readString(folder.resolve("loss-network-1.svg")))
        .contains(Ink.TRAINING.light(), Ink.VALIDATION.light())
        .doesNotContain("class=", "<title>");
  }

  @Test
  void areTheSameEveryTime() throws IOException {
    ChartFiles.writeSvg(ReportCharts.of(SampleReport.lab()), folder.resolve("once"));
    ChartFiles.writeSvg(ReportCharts.of(SampleReport.lab()), folder.resolve("again"));

    try (Stream<Path> files = Files.list(folder.resolve("once"))) {
      for (Path file : files.toList()) {
        assertThat(folder.resolve("again").resolve(file.getFileName()))
            .hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void showTheirDataAsPicturesToo() throws IOException {
    SampleStudy study = new SampleStudy(List.of(model("net")), 2, 50);
    ChartFiles.writePng(ReportCharts.of(SampleReport.of(study, "study", "")), folder);

    BufferedImage image = ImageIO.read(folder.resolve("predicted-net.png").toFile());
    assertThat(image.getWidth()).isEqualTo(1020);
    assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    assertThat(bluePixels(image)).isGreaterThan(500);
  }

  private static long bluePixels(BufferedImage image) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int colour = image.getRGB(x, y);
        count += (colour & 0xFF) - (colour >> 16 & 0xFF) > 30 ? 1 : 0;
      }
    }
    return count;
  }

  private static SampleStudy.Model model(String name) {
    return new SampleStudy.Model(name, "mlp", new MeanSquaredError(), 0.1, 8, 8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
