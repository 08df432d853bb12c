/**
 * How a model type says which options it has and reads them: one declaration gives both the schema
 * fragment and the value. Nothing here may know a model.
 */
package io.github.experimentmaven.model.option;
