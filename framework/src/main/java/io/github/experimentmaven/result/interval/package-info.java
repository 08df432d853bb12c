/**
 * The prediction intervals of saved models. Nothing here may know models or how intervals were
 * calibrated.
 */
package io.github.experimentmaven.result.interval;
