/**
 * Internal: what runs in Spark's driver and executors. Nothing here may use a class of the
 * framework, or a type of Scala, so that one jar serves several versions of Spark.
 */
package io.github.experimentmaven.spark.cluster;
