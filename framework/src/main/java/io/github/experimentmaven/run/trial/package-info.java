/**
 * One trial: trained, evaluated, with its outcome. Nothing here may know other trials or the store.
 */
package io.github.experimentmaven.run.trial;
