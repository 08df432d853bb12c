/**
 * The experiments of a module and what its goals say of them together. Nothing here may run or
 * judge one.
 */
package io.github.experimentmaven.plugin.module;
