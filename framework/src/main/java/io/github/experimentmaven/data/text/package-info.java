/**
 * Internal: the characters of data files and what they say on their own: numbers, and marks of a
 * missing value. Nothing here may know rows or columns.
 */
package io.github.experimentmaven.data.text;
