/**
 * Internal: what stands for model types, steps and metrics whose classes are not compiled yet, so
 * that the rest of a file can be checked. Nothing here may train or evaluate.
 */
package io.github.experimentmaven.run.extension.awaited;
