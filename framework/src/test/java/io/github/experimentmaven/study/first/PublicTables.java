package io.github.experimentmaven.study.first;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small tables of our own that are written as well-known public ones are. */
final class PublicTables {

  private static final String[] CUTS = {"Fair", "Good", "Very Good", "Premium", "Ideal"};

  private PublicTables() {}

  /**
   * A table.
   *
   * @param file its file's name
   * @param target the column to predict; empty where it is the one that is chosen anyway
   * @param charset the encoding
   * @param text the text
   */
  record PublicTable(String file, String target, Charset charset, String text) {

    byte[] bytes() {
      return text.getBytes(charset);
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static List<PublicTable> all() {
    return List.of(
        MeasuredTables.housing(),
        wine(),
        abalone(),
        cars(),
        MeasuredTables.bikes(),
        diamonds(),
        insurance(),
        MeasuredTables.concrete(),
        MeasuredTables.energy(),
        students(),
        MeasuredTables.airfoil(),
        MeasuredTables.realEstate(),
        MeasuredTables.european(),
        movies());
  }

  private static PublicTable wine() {
    return table(
        "wine-white.csv",
        "",
        "\"fixed acidity\";\"volatile acidity\";\"residual sugar\";\"alcohol\";\"quality\"",
        300,
        r -> {
          double acid = 0.1 + 0.8 * r.nextDouble();
          double alcohol = 8 + 6 * r.nextDouble();
          long quality = Math.round(2 + 0.5 * alcohol - 3 * acid + 0.4 * r.nextGaussian());
          return "%.1f;%.2f;%.1f;%.1f;%d"
              .formatted(4 + 6 * r.nextDouble(), acid, 20 * r.nextDouble(), alcohol, quality);
        });
  }

  private static PublicTable abalone() {
    return table(
        "abalone.data",
        "column_6",
        "",
        300,
        r -> {
          double length = 0.1 + 0.7 * r.nextDouble();
          return "%s,%.3f,%.3f,%.3f,%.4f,%d"
              .formatted(
                  "MFI".charAt(r.nextInt(3)),
                  length,
                  0.8 * length + 0.02 * r.nextGaussian(),
                  0.3 * length,
                  2 * length * length + 0.05 * Math.abs(r.nextGaussian()),
                  Math.round(3 + 14 * length + r.nextGaussian()));
        });
  }

  private static PublicTable cars() {
    return table(
        "auto-mpg.data",
        "column_1",
        "",
        200,
        r -> {
          int weight = 1600 + r.nextInt(3500);
          return "%.1f   %d   %5.1f      %s      %d.      %.1f   %d  %d\t\"maker %d model %d\""
              .formatted(
                  48 - weight / 130.0 + r.nextGaussian(),
                  4 + 2 * r.nextInt(3),
                  70 + weight / 12.0,
                  r.nextInt(40) == 0 ? "?" : "%.1f".formatted(40 + weight / 30.0),
                  weight,
                  8 + 12 * r.nextDouble(),
                  70 + r.nextInt(13),
                  1 + r.nextInt(3),
                  r.nextInt(20),
                  r.nextInt(90));
        });
  }

  private static PublicTable diamonds() {
    return table(
        "diamonds.csv",
        "",
        "\"\",\"carat\",\"cut\",\"color\",\"price\",\"x\",\"y\"",
        300,
        (r, row) -> {
          double carat = 0.2 + 2.3 * r.nextDouble() * r.nextDouble();
          int cut = r.nextInt(5);
          double side = 6.5 * StrictMath.cbrt(carat);
          return "\"%d\",%.2f,\"%s\",\"%s\",%d,%.2f,%.2f"
              .formatted(
                  row + 1,
                  carat,
                  CUTS[cut],
                  "DEFGHIJ".charAt(r.nextInt(7)),
                  Math.round(
                      4000 * carat * carat * (1 + 0.05 * cut) * (1 + 0.1 * r.nextDouble()) + 300),
                  side + 0.1 * r.nextGaussian(),
                  side + 0.1 * r.nextGaussian());
        });
  }

  private static PublicTable insurance() {
    return table(
        "insurance.csv",
        "",
        "age,sex,bmi,children,smoker,region,charges",
        300,
        r -> {
          int age = 18 + r.nextInt(47);
          boolean smokes = r.nextInt(5) == 0;
          return "%d,%s,%.2f,%d,%s,region %d,%.4f"
              .formatted(
                  age,
                  r.nextBoolean() ? "male" : "female",
                  18 + 25 * r.nextDouble(),
                  r.nextInt(5),
                  smokes ? "yes" : "no",
                  r.nextInt(4),
                  250 * age + (smokes ? 23000 : 0) + 3000 * r.nextDouble());
        });
  }

  private static PublicTable students() {
    return table(
        "student-mat.csv",
        "",
        "school;sex;age;Mjob;studytime;failures;higher;absences;G1;G2;G3",
        280,
        r -> {
          int ability = r.nextInt(18);
          return "\"%s\";\"%s\";%d;\"%s\";%d;%d;\"%s\";%d;\"%d\";\"%d\";%d"
              .formatted(
                  r.nextInt(5) == 0 ? "MS" : "GP",
                  r.nextBoolean() ? "F" : "M",
                  15 + r.nextInt(5),
                  List.of("at_home", "health", "other", "services").get(r.nextInt(4)),
                  1 + r.nextInt(4),
                  r.nextInt(4),
                  r.nextInt(9) == 0 ? "no" : "yes",
                  r.nextInt(30),
                  ability + r.nextInt(3),
                  ability + r.nextInt(3),
                  ability + r.nextInt(3));
        });
  }

  private static PublicTable movies() {
    return table(
        "movies.tsv",
        "",
        "movie title\tdirector\tgenre\tbudget\tnum votes\truntime\trating",
        300,
        (r, row) -> {
          double budget = StrictMath.exp(12 + 6 * r.nextDouble());
          int genre = r.nextInt(6);
          return "A film, no. %d\tDirector %d\tgenre %d\t%s\t%d\t%d\t%.1f"
              .formatted(
                  row,
                  r.nextInt(80),
                  genre,
                  r.nextInt(3) == 0 ? "\\N" : "%.0f".formatted(budget),
                  (int) StrictMath.exp(3 + 8 * r.nextDouble()),
                  70 + r.nextInt(90),
                  4 + 0.6 * genre + 0.4 * r.nextGaussian());
        });
  }

  static PublicTable table(
      String file, String target, String header, int rows, Function<Random, String> row) {
    return table(file, target, header, rows, (random, number) -> row.apply(random));
  }

  static PublicTable table(String file, String target, String header, int rows, Row row) {
    Random random = new Random(1);
    String text =
        IntStream.range(0, rows)
            .mapToObj(number -> row.write(random, number))
            .collect(Collectors.joining("\n", header.isEmpty() ? "" : header + "\n", "\n"));
    return new PublicTable(file, target, StandardCharsets.UTF_8, text);
  }

  /** Writes a row. */
  interface Row {
    String write(Random random, int number);
  }
}
