/**
 * Internal: regression trees and their ensembles as Tribuo models: flat arrays, prediction, saving,
 * and what every way of growing trees shares. Knows Tribuo and nothing else of ours. Nothing here
 * may choose a split.
 */
package io.github.experimentmaven.tree;
