/** Internal: where a model does worst. Nothing here may judge a result or know how it is shown. */
package io.github.experimentmaven.report.slice;
