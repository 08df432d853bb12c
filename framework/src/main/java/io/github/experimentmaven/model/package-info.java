/**
 * From a model's options in the file to a Tribuo trainer, one small class a model type. Nothing
 * here may split data or judge a result.
 */
package io.github.experimentmaven.model;
