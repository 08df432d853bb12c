/**
 * The front door: reads a study, runs it, writes its results and judges them; what a Java program
 * or a goal calls. Nothing here may compute a number, or know who calls.
 */
package io.github.experimentmaven.study;
