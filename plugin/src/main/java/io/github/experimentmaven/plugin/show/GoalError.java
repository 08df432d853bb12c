package io.github.experimentmaven.plugin.show;

import io.github.experimentmaven.gate.UnfitBaselineException;
import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.run.executor.ExecutorException;
import io.github.experimentmaven.run.shard.UnfitShardException;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;

/** What keeps a goal from its work, as Maven shows it. */
public final class GoalError {

  private GoalError() {}

  /** Returns what to throw for what the framework threw. */
  public static MojoExecutionException of(Exception e) {
    if (e instanceof UnfitBaselineException
        || e instanceof UnfitShardException
        || e instanceof ExecutorException) {
      return new MojoExecutionException(e.getMessage());
    }
    if (e instanceof MalformedResultsException) {
      return new MojoExecutionException(
          e.getMessage() + "; run the experiment again to write it anew", e);
    }
    return e instanceof IOException failure
        ? new MojoExecutionException(FileProblem.describe(failure), failure)
        : new MojoExecutionException(e.getMessage(), e);
  }
}
