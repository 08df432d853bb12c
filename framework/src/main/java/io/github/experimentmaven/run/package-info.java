/**
 * The plan, its trials, their execution, the store of completed trials and progress events. Nothing
 * here may write a result table or judge a result.
 */
package io.github.experimentmaven.run;
