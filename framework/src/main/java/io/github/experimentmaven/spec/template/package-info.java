/** Internal: the text of a first experiment file. Nothing here may look at data. */
package io.github.experimentmaven.spec.template;
