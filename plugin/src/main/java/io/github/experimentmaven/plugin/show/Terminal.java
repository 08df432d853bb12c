package io.github.experimentmaven.plugin.show;

import java.io.Console;

/** Whether a person is watching. */
final class Terminal {

  private Terminal() {}

  /** Returns whether standard input and output are a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isAttached() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since JDK 22 there is a console without a terminal too, and a method that tells.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
