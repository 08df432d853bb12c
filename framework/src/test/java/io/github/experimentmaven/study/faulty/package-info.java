/**
 * Tables with one mistake each, written in many ways: every goal ends with a problem at the place
 * of the mistake, or well. Nothing here may know how tables are read.
 */
package io.github.experimentmaven.study.faulty;
