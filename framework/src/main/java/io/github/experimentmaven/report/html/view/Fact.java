package io.github.experimentmaven.report.html.view;

/**
 * A name and what it stands for.
 *
 * @param name the name
 * @param value what it stands for
 */
public record Fact(String name, String value) {}
