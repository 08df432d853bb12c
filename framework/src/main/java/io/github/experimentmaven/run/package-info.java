/**
 * The plan, its trials beside each other, and what came of them; progress events. Nothing here may
 * write a result table or judge a result.
 */
package io.github.experimentmaven.run;
