package io.github.experimentmaven.model;

/**
 * One point of a training curve.
 *
 * @param number the epoch, from 1
 * @param trainingLoss the mean loss of the epoch's batches, as the network was while it trained
 * @param validationLoss the loss on the validation rows after the epoch; NaN where there are none
 */
public record Epoch(int number, double trainingLoss, double validationLoss) {}
