/**
 * Internal: what is kept of the data when a run is over, column by column, and how much two such
 * records differ. Nothing here may judge a difference or hold more of the data than the records
 * say.
 */
package io.github.experimentmaven.data.drift;
