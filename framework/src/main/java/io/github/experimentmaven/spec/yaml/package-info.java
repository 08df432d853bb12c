/**
 * Internal: YAML read into values that each know their place, and written. Nothing here may know an
 * experiment.
 */
package io.github.experimentmaven.spec.yaml;
