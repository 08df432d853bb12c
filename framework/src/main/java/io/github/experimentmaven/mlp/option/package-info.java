/**
 * What a user may choose about a network and its training: immutable records that check every value
 * when they are made. Nothing here may compute a number of a network.
 */
package io.github.experimentmaven.mlp.option;
