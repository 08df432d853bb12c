/**
 * Internal: what published results were made from, which later versions are told apart by. Nothing
 * here may differ from machine to machine, or judge.
 */
package io.github.experimentmaven.result.origin;
