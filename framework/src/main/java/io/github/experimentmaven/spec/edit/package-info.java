/**
 * Internal: what to change in the text of an experiment file, and nothing around it. Nothing here
 * may read or write a file.
 */
package io.github.experimentmaven.spec.edit;
