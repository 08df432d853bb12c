/**
 * Internal: Training in parts, as all types have it in common: what a checkpoint belongs to, and
 * whether it is whole. Nothing here may know a model type, a file or how often a trial is stopped.
 */
package io.github.experimentmaven.model.staged;
