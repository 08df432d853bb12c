/**
 * Internal: files that appear whole or not at all, and digests of bytes. Nothing here may know what
 * the bytes mean.
 */
package io.github.experimentmaven.io;
