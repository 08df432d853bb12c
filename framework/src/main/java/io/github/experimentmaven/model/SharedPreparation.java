package io.github.experimentmaven.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What learners make of the same examples once for all trials that train on them, instead of once a
 * trial: columns in an order, say. Kept as long as the fold's examples are, so it counts into the
 * memory of a run. Used by several threads.
 */
public final class SharedPreparation {

  private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();

  /**
   * Returns what learners share; the first who asks makes it.
   *
   * @param kind its class, by which learners find it
   * @param maker makes it, without asking here itself
   */
  public <T> T get(Class<T> kind, Supplier<T> maker) {
    return kind.cast(parts.computeIfAbsent(kind, key -> maker.get()));
  }
}
