/**
 * Internal: the distributions that inference needs, with the same bits on every machine: Student's,
 * the normal, the chi-squared, Fisher's, and that of the range. Libraries compute them with
 * functions whose last bit differs between processors. Nothing here may know what is tested.
 */
package io.github.experimentmaven.inference.distribution;
