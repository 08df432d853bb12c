package io.github.experimentmaven.report.html.view;

/**
 * What is embedded in every page.
 *
 * @param style the style sheet
 * @param script the script
 */
public record Assets(String style, String script) {}
