/**
 * What a program needs to predict with saved models and nothing else: {@link
 * io.github.experimentmaven.result.SavedModel} and the classes that it stands on, as the framework
 * has them. Nothing here may add to them: what can be done with a model is the same wherever it is
 * used.
 */
package io.github.experimentmaven.predict;
