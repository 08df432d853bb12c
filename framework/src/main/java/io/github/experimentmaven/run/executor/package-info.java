/**
 * Internal: who trains trials, and what travels to them and back: requests, files, answers. Nothing
 * here may train a model or know what is in an entry.
 */
package io.github.experimentmaven.run.executor;
