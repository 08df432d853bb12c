/**
 * Internal: dates and times as cells write them, read by patterns without any locale. Nothing here
 * may know about tables or steps, nor ask Java for names or zones, which differ between its
 * versions.
 */
package io.github.experimentmaven.data.date;
