package io.github.experimentmaven.report.html;

import io.github.experimentmaven.report.chart.Ink;
import io.github.experimentmaven.report.html.view.Assets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;

/** The style sheet and script that every page carries in itself. */
final class PageAssets {

  private PageAssets() {}

  static Assets load() {
    return new Assets(inks() + resource("report.css"), resource("report.js"));
  }

  private static String inks() {
    StringBuilder style = new StringBuilder();
    style.append(":root{").append(variables(Ink::light)).append("}\n");
    style.append("@media screen and (prefers-color-scheme:dark){:root{");
    style.append(variables(Ink::dark)).append("}}\n");
    for (Ink ink : Ink.values()) {
      style.append(".s-%1$s{stroke:var(--%1$s);fill:none}".formatted(ink.style()));
      style.append(".f-%1$s{fill:var(--%1$s)}\n".formatted(ink.style()));
    }
    return style.toString();
  }

  private static String variables(Function<Ink, String> colour) {
    StringBuilder variables = new StringBuilder();
    for (Ink ink : Ink.values()) {
      variables.append("--%s:%s;".formatted(ink.style(), colour.apply(ink)));
    }
    return variables.toString();
  }

  private static String resource(String name) {
    try (InputStream stream = PageAssets.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " from the jar", e);
    }
  }
}
