package io.github.experimentmaven.report.html.view;

/**
 * A chart on a page.
 *
 * @param title what it shows
 * @param svg the SVG element, safe to be put into a page as it is
 */
public record Picture(String title, String svg) {}
