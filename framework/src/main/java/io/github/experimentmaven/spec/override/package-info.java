/**
 * What the command line says in place of a file, or of which part of it. Nothing here may know
 * which keys an experiment has but through its schema.
 */
package io.github.experimentmaven.spec.override;
