/**
 * Internal: files of named sections under a checksum, found by a key. Nothing here may know what a
 * trial is.
 */
package io.github.experimentmaven.run.store;
