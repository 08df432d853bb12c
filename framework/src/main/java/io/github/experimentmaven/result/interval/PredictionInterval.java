package io.github.experimentmaven.result.interval;

/**
 * Where the observed value of a row lies as often as the intervals of its model are to hold.
 *
 * @param lower the lower end
 * @param upper the upper end
 */
public record PredictionInterval(double lower, double upper) {}
