/** What model types share to say which options they have. Nothing here may know a model. */
package io.github.experimentmaven.model.option;
