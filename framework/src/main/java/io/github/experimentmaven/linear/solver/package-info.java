/**
 * Internal: how linear models are computed: columns, orthogonal decompositions, coordinate descent,
 * path methods, in double precision and with every sum in a fixed order. Nothing here may know
 * Tribuo.
 */
package io.github.experimentmaven.linear.solver;
