/**
 * Internal: what the page templates show: texts and pictures, ready made. Nothing here may know
 * where they come from.
 */
package io.github.experimentmaven.report.html.view;
