/** Internal: model types that average models of another type. Nothing here may know which one. */
package io.github.experimentmaven.model.ensemble;
