/**
 * What is open to extension: the things an experiment file can name, and how those of all jars are
 * found. Nothing here may know which kinds of them there are.
 */
package io.github.experimentmaven.spec.extension;
