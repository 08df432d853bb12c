/**
 * Internal: trials in Java processes of their own on this machine. Nothing here may know what a
 * process does beside its requests and answers.
 */
package io.github.experimentmaven.run.process;
