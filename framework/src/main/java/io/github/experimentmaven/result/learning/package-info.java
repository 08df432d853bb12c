/**
 * Internal: whether models learnt anything: their loss on their own training rows beside that of
 * the best constant, and the likeliest reason where it is no lower. Nothing here may fail a build.
 */
package io.github.experimentmaven.result.learning;
