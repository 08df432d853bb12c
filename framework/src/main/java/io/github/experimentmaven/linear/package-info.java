/**
 * Internal: linear regression as Tribuo trainers and a Tribuo model: least squares, ridge, elastic
 * net and lasso, least angle regression, forward selection. Knows Tribuo; nothing here may know
 * anything else of ours.
 */
package io.github.experimentmaven.linear;
