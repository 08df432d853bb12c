/**
 * How the outcome is shown in Maven's log, on a site and on a build server. Nothing here may decide
 * what is shown.
 */
package io.github.experimentmaven.plugin.show;
