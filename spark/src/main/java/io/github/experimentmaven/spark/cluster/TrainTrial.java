package io.github.experimentmaven.spark.cluster;

import java.io.IOException;
import java.util.Objects;
import org.apache.spark.api.java.function.Function;

/** Trains a trial in an executor: all that Spark serializes. */
public final class TrainTrial implements Function<Integer, byte[]> {

  private static final long serialVersionUID = 1L;

  /** The name of the parcel among Spark's files, or a path that every machine sees. */
  private final String parcel;

  private final String sha256;

  TrainTrial(String parcel, String sha256) {
    this.parcel = Objects.requireNonNull(parcel, "parcel");
    this.sha256 = Objects.requireNonNull(sha256, "sha256");
  }

  /**
   * Trains a trial.
   *
   * @param index its index
   * @return the bytes of its {@link Answer}
   */
  @Override
  public byte[] call(Integer index) throws IOException {
    try {
      return ExecutorWorker.of(parcel, sha256).train(index).toBytes();
    } catch (OutOfMemoryError e) {
      // Spark would end the executor for an error, and the trials beside this one with it.
      throw new IOException("the executor's memory does not suffice for a trial's data", e);
    }
  }
}
