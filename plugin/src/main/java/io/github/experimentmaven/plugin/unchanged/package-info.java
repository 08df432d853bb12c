/**
 * What remembers what a goal did, so that nothing is done again where nothing changed. Nothing here
 * may load a library or know what a goal does.
 */
package io.github.experimentmaven.plugin.unchanged;
