/**
 * Internal: what a person sees in a terminal or in a build's log: the comparison table and the
 * progress. Nothing here may write to a stream: texts are returned or handed to a consumer.
 */
package io.github.experimentmaven.report.console;
