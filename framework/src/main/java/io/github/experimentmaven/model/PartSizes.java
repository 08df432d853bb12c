package io.github.experimentmaven.model;

/**
 * How many rows a split gives models.
 *
 * @param training the training rows of the fold that has most of them
 * @param validation the validation rows of the fold that has fewest of them
 */
public record PartSizes(int training, int validation) {}
