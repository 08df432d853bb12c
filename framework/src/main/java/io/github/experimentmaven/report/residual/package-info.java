/**
 * Internal: what the best model leaves unexplained. Nothing here may judge a result or know how it
 * is shown.
 */
package io.github.experimentmaven.report.residual;
