/**
 * Internal: whether two runs, or two models, differ by more than other seeds, other rows and other
 * folds would make them differ. Paired differences go in; an estimate with its uncertainty, or the
 * reason why there is none, comes out. The same bits everywhere: sums in the order of the rows, no
 * function of {@code Math} that is not exact. Nothing here may know experiments, tables, models or
 * what a verdict makes of a difference.
 */
package io.github.experimentmaven.inference;
