package io.github.experimentmaven.study.first;

import static io.github.experimentmaven.study.first.PublicTables.table;

import io.github.experimentmaven.study.first.PublicTables.PublicTable;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Locale;

/** Those of the tables like public ones that are about buildings, materials and traffic. */
final class MeasuredTables {

  private static final String[] COASTS = {"INLAND", "NEAR BAY", "NEAR OCEAN", "<1H OCEAN"};

  private MeasuredTables() {}

  static PublicTable housing() {
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

  static PublicTable energy() {
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

  static PublicTable realEstate() {
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

  static PublicTable european() {
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

  static PublicTable concrete() {
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

  static PublicTable airfoil() {
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

  static PublicTable bikes() {
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
}
