/**
 * Where the bytes of a data file come from: files, the class path, and what a build adds. Nothing
 * here may know what the bytes mean.
 */
package io.github.experimentmaven.data.source;
