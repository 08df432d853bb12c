/**
 * Internal: how results are written as JSON, the same bytes on every JVM. Nothing here may know
 * what a file says.
 */
package io.github.experimentmaven.result.json;
