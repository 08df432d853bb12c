/**
 * Internal: numbers and names as people read them: few digits, short names, one notation on every
 * machine. Nothing here may know a result table or an output format.
 */
package io.github.experimentmaven.report.text;
