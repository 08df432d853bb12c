/**
 * Maven builds in processes of their own, with the plugin as it is packaged: what happens when they
 * are killed or the system denies them something. Nothing here may call the goals' classes.
 */
package io.github.experimentmaven.plugin.build;
