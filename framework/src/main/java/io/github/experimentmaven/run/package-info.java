/**
 * The plan, its trials, their execution, the cache and progress events. Nothing here may write a
 * result table or judge a result.
 */
package io.github.experimentmaven.run;
