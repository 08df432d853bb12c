/**
 * The formats that rows are stored in, and what those of each have in common: named columns, rows
 * with places, cells that are numbers, texts, switches or nothing. Nothing here may know what an
 * experiment wants of the rows.
 */
package io.github.experimentmaven.data.format;
