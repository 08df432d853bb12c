/**
 * Internal: preprocessing fitted on a fold's training rows, and the Tribuo datasets it makes.
 * Nothing here may know how a step or a split works.
 */
package io.github.experimentmaven.data.prepare;
