/**
 * Preprocessing steps: the interface an extension implements, and the built-in ones, a class each.
 * Nothing here may know about files, splits or Tribuo.
 */
package io.github.experimentmaven.data.step;
