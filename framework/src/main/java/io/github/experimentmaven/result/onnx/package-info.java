/**
 * Internal: what the ONNX file of a trained model says of the run it comes from. Nothing here may
 * know where files are, or write one.
 */
package io.github.experimentmaven.result.onnx;
