/**
 * Internal: whether two results are the same to the last digit, and the first cells that are not.
 * Nothing here may judge whether one is better.
 */
package io.github.experimentmaven.gate.reproduction;
