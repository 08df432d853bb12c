/**
 * What any bytes must do to the readers: give a value or located problems, and nothing else. Each
 * target is found by its name by Jazzer in the profile {@code fuzz}, and by a test on the bytes
 * that once did otherwise.
 */
package io.github.experimentmaven.fuzz;
