/**
 * Thresholds, comparison with a baseline, and the verdict. Nothing here may run a trial or render a
 * page.
 */
package io.github.experimentmaven.gate;
