package io.github.experimentmaven.study.first;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small tables of our own that are written as well-known public ones are. */
final class PublicTables {

  private static final String[] CUTS = {"Fair", "Good", "Very Good", "Premium", "Ideal"};
  private static final String[] COASTS = {"INLAND", "NEAR BAY", "NEAR OCEAN", "<1H OCEAN"};

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
        housing(),
        wine(),
        abalone(),
        cars(),
        bikes(),
        diamonds(),
        insurance(),
        concrete(),
        energy(),
        students(),
        airfoil(),
        realEstate(),
        european(),
        movies());
  }

  private static PublicTable housing() {
    return table(
        "housing.csv",
        "",
        "longitude,latitude,housing_median_age,total_rooms,total_bedrooms,median_income,ocean_proximity,median_house_value",
        240,
        r -> {
          double income = 1 + 7 * r.nextDouble();
          int coast = r.nextInt(4);
          int rooms = 200 + r.nextInt(5000);
          return "%.2f,%.2f,%d,%d,%s,%.4f,%s,%.0f"
              .formatted(
                  -124 + 10 * r.nextDouble(),
                  32 + 9 * r.nextDouble(),
                  1 + r.nextInt(52),
                  rooms,
                  r.nextInt(10) == 0 ? "" : String.valueOf(rooms / 5 + r.nextInt(50)),
                  income,
                  COASTS[coast],
                  40000 + 38000 * income + 25000 * coast + 15000 * r.nextGaussian());
        });
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

  private static PublicTable bikes() {
    LocalDate first = LocalDate.of(2011, 1, 1);
    return table(
        "bike-rentals.csv",
        "",
        "instant,dteday,season,temp,windspeed,casual,registered,cnt",
        300,
        (r, row) -> {
          double temperature = 0.5 - 0.35 * Math.abs(row % 100 - 50) / 50 + 0.2 * r.nextDouble();
          int casual = (int) (100 + 900 * temperature + 100 * r.nextDouble());
          int registered = (int) (800 + 3000 * temperature + 600 * r.nextDouble());
          return "%d,%s,%d,%.3f,%.3f,%d,%d,%d"
              .formatted(
                  row + 1,
                  first.plusDays(row),
                  1 + row / 25 % 4,
                  temperature,
                  0.3 * r.nextDouble(),
                  casual,
                  registered,
                  casual + registered);
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

  private static PublicTable concrete() {
    return table(
        "concrete.csv",
        "",
        "Cement (kg in a m^3 mixture),Water (kg in a m^3 mixture),Age (day),\"Concrete compressive"
            + " strength(MPa, megapascals) \"",
        300,
        r -> {
          double cement = 100 + 440 * r.nextDouble();
          double water = 120 + 120 * r.nextDouble();
          int age = new int[] {3, 7, 28, 90, 365}[r.nextInt(5)];
          return "%.1f,%.1f,%d,%.2f"
              .formatted(
                  cement,
                  water,
                  age,
                  0.1 * cement
                      - 0.15 * water
                      + 7 * StrictMath.log(age)
                      + 15
                      + 3 * r.nextGaussian());
        });
  }

  private static PublicTable energy() {
    return table(
        "energy.csv",
        "Y1",
        "X1,X2,X3,X5,X8,Y1,Y2,,",
        240,
        r -> {
          double compactness = 0.62 + 0.04 * r.nextInt(10);
          int glazing = r.nextInt(6);
          double load = 60 * compactness - 25 + glazing + r.nextGaussian();
          return "%.2f,%.1f,%.1f,%s,%d,%.2f,%.2f,,"
              .formatted(
                  compactness,
                  1000 - 600 * compactness + 5 * r.nextGaussian(),
                  300 + 24.5 * r.nextInt(5),
                  r.nextBoolean() ? "7.0" : "3.5",
                  glazing,
                  load,
                  load + 2 + 2 * r.nextGaussian());
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

  private static PublicTable airfoil() {
    return table(
        "airfoil_self_noise.dat",
        "",
        "",
        300,
        r -> {
          int frequency = 200 * (1 + r.nextInt(100));
          double angle = 22 * r.nextDouble();
          return "%d\t%.1f\t%.4f\t%.1f\t%.3f"
              .formatted(
                  frequency,
                  angle,
                  0.0254 * (1 + r.nextInt(12)),
                  31.7 + 8 * r.nextInt(6),
                  132 - frequency / 1500.0 - 0.4 * angle + 1.5 * r.nextGaussian());
        });
  }

  private static PublicTable realEstate() {
    return table(
        "real estate.csv",
        "",
        "No,X1 transaction date,X2 house age,X3 distance,X4 number of stores,Y house price of unit"
            + " area",
        300,
        (r, row) -> {
          double distance = 30 + 6000 * r.nextDouble() * r.nextDouble();
          int stores = r.nextInt(11);
          return "%d,%.3f,%.1f,%.4f,%d,%.1f"
              .formatted(
                  row + 1,
                  2012.667 + r.nextInt(11) / 12.0,
                  43 * r.nextDouble(),
                  distance,
                  stores,
                  45 - distance / 200 + stores + 3 * r.nextGaussian());
        });
  }

  private static PublicTable european() {
    PublicTable table =
        table(
            "wohnungen.csv",
            "",
            "Straße;Wohnfläche;Zimmer;Ort;Kaltmiete",
            200,
            r -> {
              double area = 25 + 120 * r.nextDouble();
              String[] towns = {"Köln", "München", "Görlitz"};
              int town = r.nextInt(3);
              return "Straße %d;%s;%d;%s;%s"
                  .formatted(
                      r.nextInt(5000),
                      "%.2f".formatted(area).replace('.', ','),
                      1 + (int) (area / 30),
                      towns[town],
                      String.format(
                          Locale.GERMANY,
                          "%,.2f",
                          area * (10 + 4 * town) + 40 * r.nextGaussian() + 200));
            });
    return new PublicTable(
        table.file(), table.target(), Charset.forName("windows-1252"), table.text());
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

  private static PublicTable table(
      String file, String target, String header, int rows, Function<Random, String> row) {
    return table(file, target, header, rows, (random, number) -> row.apply(random));
  }

  private static PublicTable table(String file, String target, String header, int rows, Row row) {
    Random random = new Random(1);
    String text =
        IntStream.range(0, rows)
            .mapToObj(number -> row.write(random, number))
            .collect(Collectors.joining("\n", header.isEmpty() ? "" : header + "\n", "\n"));
    return new PublicTable(file, target, StandardCharsets.UTF_8, text);
  }

  private interface Row {
    String write(Random random, int number);
  }
}
