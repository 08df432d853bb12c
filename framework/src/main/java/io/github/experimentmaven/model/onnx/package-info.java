/**
 * Internal: writes trained models and their preprocessing as graphs in the ONNX format, from raw
 * rows to predictions, a class a kind of model. Nothing here may train, or know where files are.
 */
package io.github.experimentmaven.model.onnx;
