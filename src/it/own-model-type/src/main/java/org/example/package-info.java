/** What this project adds to experiments: a model type, a step, a metric and a trainer. */
package org.example;
