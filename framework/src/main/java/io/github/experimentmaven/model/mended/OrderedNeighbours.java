package io.github.experimentmaven.model.mended;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tribuo.math.distance.Distance;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.neighbour.NeighboursQuery;
import org.tribuo.math.neighbour.NeighboursQueryFactory;
import org.tribuo.math.protos.NeighbourFactoryProto;

/**
 * Nearest rows in the order of their distances, and of the table where those are equal. Tribuo's
 * own searches keep any of the rows at the distance of the last, others for many rows at a time
 * than for one.
 */
public final class OrderedNeighbours implements NeighboursQueryFactory {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 0;

  @Config(mandatory = true, description = "The search whose results are put in order.")
  private NeighboursQueryFactory search;

  /** For Tribuo's configuration system, which then sets the fields. */
  private OrderedNeighbours() {}

  /** Creates the search around another. */
  public OrderedNeighbours(NeighboursQueryFactory search) {
    this.search = search;
  }

  /**
   * Called by Tribuo to read a search back.
   *
   * @throws InvalidProtocolBufferException if the message is of another kind
   * @throws IllegalStateException if the version is unknown
   */
  public static OrderedNeighbours deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    if (version != VERSION) {
      throw new IllegalStateException(
          "the saved search has version " + version + ", expected " + VERSION);
    }
    return new OrderedNeighbours(
        NeighboursQueryFactory.deserialize(message.unpack(NeighbourFactoryProto.class)));
  }

  @Override
  public NeighbourFactoryProto serialize() {
    return NeighbourFactoryProto.newBuilder()
        .setClassName(OrderedNeighbours.class.getName())
        .setVersion(VERSION)
        .setSerializedData(Any.pack(search.serialize()))
        .build();
  }

  @Override
  public NeighboursQuery createNeighboursQuery(SGDVector[] data) {
    return new Query(search.createNeighboursQuery(data), data);
  }

  @Override
  public Distance getDistance() {
    return search.getDistance();
  }

  @Override
  public int getNumThreads() {
    return search.getNumThreads();
  }

  private static final class Query implements NeighboursQuery {

    private static final Comparator<Pair<Integer, Double>> BY_DISTANCE_AND_ROW =
        Comparator.<Pair<Integer, Double>>comparingDouble(Pair::getB).thenComparing(Pair::getA);

    private final NeighboursQuery search;
    private final SGDVector[] data;

    Query(NeighboursQuery search, SGDVector[] data) {
      this.search = search;
      this.data = data;
    }

    /** Looks for more until one is further than the last, so that all at its distance are seen. */
    @Override
    public List<Pair<Integer, Double>> query(SGDVector point, int k) {
      int wanted = k;
      List<Pair<Integer, Double>> found;
      do {
        wanted = wanted == k ? Math.min(k + 1, data.length) : Math.min(4 * wanted, data.length);
        found = search.query(point, wanted);
      } while (wanted < data.length
          && Double.compare(found.get(wanted - 1).getB(), found.get(k - 1).getB()) == 0);
      List<Pair<Integer, Double>> sorted = new ArrayList<>(found);
      sorted.sort(BY_DISTANCE_AND_ROW);
      return sorted.subList(0, k);
    }

    @Override
    public List<List<Pair<Integer, Double>>> query(SGDVector[] points, int k) {
      List<List<Pair<Integer, Double>>> results = new ArrayList<>(points.length);
      for (SGDVector point : points) {
        results.add(query(point, k));
      }
      return results;
    }

    @Override
    public List<List<Pair<Integer, Double>>> queryAll(int k) {
      return query(data, k);
    }
  }
}
