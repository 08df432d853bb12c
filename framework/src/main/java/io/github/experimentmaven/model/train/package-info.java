/**
 * What all model types share when they train: a fresh Tribuo trainer for each model, its loss, its
 * failures in words. Nothing here may read an experiment file or know one type.
 */
package io.github.experimentmaven.model.train;
