/**
 * What an experiment file says: the nouns that its users know, each with its defaults filled in and
 * checked. Nothing here may read a file, open data, know a model's class or run anything.
 */
package io.github.experimentmaven.spec;
