/**
 * Internal: what of an experiment makes its models learn badly, told before any is trained. Nothing
 * here may train a model or refuse an experiment.
 */
package io.github.experimentmaven.model.advice;
