/**
 * The goals: each reads its parameters, calls the framework and shows the outcome as Maven does.
 * Nothing here may compute a result or judge one.
 */
package io.github.experimentmaven.plugin;
