package io.github.experimentmaven.run;

import io.github.experimentmaven.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A table of houses whose prices and rents are far from unit scale.
 *
 * @param studies reads and runs its experiments
 */
public record Houses(Studies studies) {

  /** Writes the table into a folder. */
  public static Houses in(Studies studies) throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    List<String> lines = new ArrayList<>(List.of("area,age,kind,price,rent"));
    for (int row = 0; row < 240; row++) {
      double area = 30 + random.nextInt(150);
      double age = random.nextInt(90);
      String kind = row % 4 == 0 ? "house" : "flat";
      double logarithm =
          10.8 + area / 90 - age / 120 + (row % 4 == 0 ? 0.3 : 0) + 0.1 * random.nextDouble();
      long price = Math.round(StrictMath.exp(logarithm));
      lines.add(area + "," + age + "," + kind + "," + price + "," + (9 * area - 2 * age));
    }
    Files.write(studies.folder().resolve("houses.csv"), lines);
    return new Houses(studies);
  }

  /** Reads an experiment that predicts a target, from its models and what follows them. */
  public Experiment experiment(String target, String rest) throws IOException {
    return experiment(target, "{validation: 0.2, test: 0.2, seed: 3}", rest);
  }

  /** Reads an experiment with a split of its own. */
  public Experiment experiment(String target, String split, String rest) throws IOException {
    Path file = studies.folder().resolve("houses.yaml");
    Files.writeString(
        file,
        """
        experiment: houses
        data:
          source: houses.csv
          target: %s
          features: {area: standardize, age: standardize, kind: one_hot}
        split: %s
        %s
        """
            .formatted(target, split, rest));
    return studies.read(file);
  }
}
