/** What is wrong with an input, and where. Nothing here may know what a file is about. */
package io.github.experimentmaven.spec.problem;
