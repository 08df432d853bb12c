package io.github.experimentmaven.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GitHubAnnotationsTest {

  @Test
  void pointAtTheLineOfTheBrokenRule() {
    String text =
        GitHubAnnotations.format(Verdicts.failed(), location -> "module/" + location.file());

    assertThat(text.lines().toList())
        .hasSize(3)
        .first()
        .isEqualTo(
            "::error file=module/src/experiments/movie-ratings.yaml,line=30,col=3,"
                + "title=Experiment movie-ratings::network-1.test.mse is 1.25, above the maximum of"
                + " 0.5 by 0.75");
  }

  @Test
  void escapePercentSigns() {
    String text = GitHubAnnotations.format(Verdicts.failed(), location -> location.file());

    assertThat(text).contains("(+25%25, tolerance 1%25); 95%25 interval");
  }

  @Test
  void warnOfWhatPassedButWantsALook() {
    String text = GitHubAnnotations.format(Verdicts.failed(), location -> location.file());

    assertThat(text.lines().toList().get(2))
        .startsWith("::warning file=")
        .contains("line=40")
        .contains("a<b>|c.test.mse is not comparable");
  }

  @Test
  void keepAMessageOnOneLineAndAPathInItsProperty() {
    String text =
        GitHubAnnotations.format(Verdicts.stale("a\r\nb: c, d"), location -> "C:\\a,b.yaml");

    assertThat(text)
        .startsWith("::error file=C%3A\\a%2Cb.yaml,line=1,col=1,title=")
        .contains("a%0D%0Ab: c, d")
        .hasLineCount(1);
  }

  @Test
  void areNoneWhereEveryRuleIsKept() {
    assertThat(GitHubAnnotations.format(Verdicts.passed(), location -> location.file())).isEmpty();
  }
}
