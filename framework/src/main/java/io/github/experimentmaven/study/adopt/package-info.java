/**
 * Internal: writes the options that searches have found into the experiment file. Nothing here may
 * search, or choose what was found.
 */
package io.github.experimentmaven.study.adopt;
