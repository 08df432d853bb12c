/** How fast, and in how much memory, data is loaded and prepared. */
package io.github.experimentmaven.benchmarks.data;
