/**
 * Graphs in the ONNX format: writes them, and reads what a file of it says of itself. Knows the
 * format's messages and nothing else of ours. Nothing here may know what a step or a model is.
 */
package io.github.experimentmaven.onnx;
