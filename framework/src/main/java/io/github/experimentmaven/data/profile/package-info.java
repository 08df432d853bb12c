/**
 * What is in the data before any model has seen it: statistics of columns, and what looks wrong.
 * Nothing here may change the data or decide what is done with it.
 */
package io.github.experimentmaven.data.profile;
