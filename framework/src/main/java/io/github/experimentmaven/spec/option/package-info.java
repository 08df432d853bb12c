/**
 * How what an experiment file names says which options it has and reads them: one declaration gives
 * the fragment of the schema, the default and the value. Nothing here may know a model, a step or a
 * metric.
 */
package io.github.experimentmaven.spec.option;
