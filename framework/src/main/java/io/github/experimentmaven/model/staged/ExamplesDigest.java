package io.github.experimentmaven.model.staged;

import io.github.experimentmaven.io.Sha256;
import io.github.experimentmaven.model.Examples;
import java.nio.ByteBuffer;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.regression.Regressor;

/**
 * The digest of the rows that a learner sees, in their order: features, targets, weights, names.
 *
 * @param hex the SHA-256
 */
record ExamplesDigest(String hex) {

  /** Adds numbers piece by piece. */
  private static final class Numbers {

    private final Sha256 digest = new Sha256();
    private final ByteBuffer piece = ByteBuffer.allocate(1 << 13);

    void add(long bits) {
      if (piece.remaining() < Long.BYTES) {
        flush();
      }
      piece.putLong(bits);
    }

    void add(double number) {
      add(Double.doubleToLongBits(number));
    }

    private void flush() {
      digest.addPiece(piece.array(), 0, piece.position());
      piece.clear();
    }

    String hex() {
      flush();
      return digest.hex();
    }
  }

  static ExamplesDigest of(Examples examples) {
    Numbers numbers = new Numbers();
    add(examples.training(), numbers);
    add(examples.validation(), numbers);
    return new ExamplesDigest(numbers.hex());
  }

  private static void add(Dataset<Regressor> rows, Numbers numbers) {
    numbers.add(rows.size());
    for (Example<Regressor> row : rows) {
      numbers.add(row.size());
      for (Feature feature : row) {
        numbers.add(feature.getName().hashCode());
        numbers.add(feature.getValue());
      }
      Regressor target = row.getOutput();
      numbers.add(target.size());
      for (int output = 0; output < target.size(); output++) {
        numbers.add(target.getNames()[output].hashCode());
        numbers.add(target.getValues()[output]);
      }
      numbers.add((double) row.getWeight());
    }
  }
}
