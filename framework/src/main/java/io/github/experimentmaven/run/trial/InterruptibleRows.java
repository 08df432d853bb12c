package io.github.experimentmaven.run.trial;

import java.util.Iterator;
import java.util.concurrent.CancellationException;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.regression.Regressor;

/**
 * Rows that end with an exception when the thread that reads them is interrupted, as no kind of
 * model asks for that while it predicts.
 *
 * @param rows the rows
 */
record InterruptibleRows(Dataset<Regressor> rows) implements Iterable<Example<Regressor>> {

  @Override
  public Iterator<Example<Regressor>> iterator() {
    Iterator<Example<Regressor>> iterator = rows.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public Example<Regressor> next() {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("the trial was interrupted while its model predicted");
        }
        return iterator.next();
      }
    };
  }
}
