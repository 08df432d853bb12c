/** What an experiment file can name, and the code behind it. Nothing here may know a trial. */
package io.github.experimentmaven.run.extension;
