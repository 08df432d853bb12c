/**
 * Internal: how much rows count. Nothing here may know where a table comes from or what it is for.
 */
package io.github.experimentmaven.data.weight;
