package io.github.experimentmaven.mlp.kernel;

/**
 * What batch normalisation does to each column; the arrays are shared, not copied.
 *
 * @param mean subtracted first
 * @param inverseDeviation multiplied next
 * @param gamma multiplied then
 * @param beta added last
 */
@SuppressWarnings("ArrayRecordComponent") // a view of working memory, never compared
public record NormalizationColumns(
    float[] mean, float[] inverseDeviation, float[] gamma, float[] beta) {}
