/**
 * Internal: what each model predicted for each test row, in the compact form that a later version's
 * results are paired with. Nothing here may judge.
 */
package io.github.experimentmaven.result.rows;
