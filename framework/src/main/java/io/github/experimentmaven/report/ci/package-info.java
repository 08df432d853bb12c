/**
 * Internal: verdicts as build servers read them: JUnit XML, JSON, GitHub's summaries and
 * annotations. Nothing here may write a file or judge a result.
 */
package io.github.experimentmaven.report.ci;
