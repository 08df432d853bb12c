/**
 * Internal: trials on a cluster of Apache Spark, as a build asks for it. Nothing here may use a
 * class of Spark, whose versions of libraries are not those of a build.
 */
package io.github.experimentmaven.spark;
