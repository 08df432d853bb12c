/**
 * Internal: the random numbers of splits and preprocessing. Nothing here may draw from anything but
 * a seed.
 */
package io.github.experimentmaven.data.random;
