package org.example;

import io.github.experimentmaven.result.SavedModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Says what houses cost, by a model on the class path; any number of threads may ask. */
public final class Prices {

  private static final String MODEL = "/houses/models/network";

  private final SavedModel model;

  public Prices() throws IOException {
    try (InputStream tribuo = Prices.class.getResourceAsStream(MODEL + ".tribuo");
        InputStream steps = Prices.class.getResourceAsStream(MODEL + ".preprocessing.json")) {
      model = SavedModel.read(tribuo, steps);
    }
  }

  public double of(double area, int rooms, String town) {
    return model.predict(Map.of("area", area, "rooms", rooms, "town", town)).get("price");
  }

  public boolean isKnown(double area, int rooms, String town) {
    return model.outside(Map.of("area", area, "rooms", rooms, "town", town)).isEmpty();
  }
}
