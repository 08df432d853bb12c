/**
 * Result tables and provenance, written and read. Nothing here may decide whether a result is good
 * enough.
 */
package io.github.experimentmaven.result;
