/**
 * What finds artifacts, and in them results, models and data of other versions. Nothing here may
 * read an experiment file.
 */
package io.github.experimentmaven.plugin.resolve;
