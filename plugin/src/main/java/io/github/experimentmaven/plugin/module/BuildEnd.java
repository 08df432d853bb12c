package io.github.experimentmaven.plugin.module;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * What the modules of a build gather, and what is done with it at its end, whether it succeeded or
 * not.
 *
 * <p>The end of a build is told to its execution listener alone, so that one is wrapped by the
 * first module that gathers something. What the modules share consists of the Java platform's own
 * types: the plugin may be loaded more than once, for modules that give it different dependencies.
 */
final class BuildEnd {

  private static final String END = "sessionEnded";

  private BuildEnd() {}

  /** Does something with what the modules gathered. */
  @FunctionalInterface
  interface Gathered<T> {

    /** Does it, before Maven says whether the build succeeded. */
    void use(Map<String, T> gathered);
  }

  /**
   * Returns what the modules of a build share, for any thread to add to.
   *
   * @param owner tells it from what others share
   * @param atEnd what is done with it at the end of the build
   * @param <T> a type of the Java platform
   */
  @SuppressWarnings("unchecked")
  static <T> Map<String, T> shared(MavenSession session, Class<?> owner, Gathered<T> atEnd) {
    SessionData data = session.getRepositorySession().getData();
    Map<String, T> created = new ConcurrentHashMap<>();
    if (data.set(owner.getName(), null, created)) {
      listen(session.getRequest(), () -> atEnd.use(created));
    }
    return (Map<String, T>) data.get(owner.getName());
  }

  private static void listen(MavenExecutionRequest request, Runnable end) {
    synchronized (request) {
      ExecutionListener wrapped = request.getExecutionListener();
      request.setExecutionListener(
          (ExecutionListener)
              Proxy.newProxyInstance(
                  BuildEnd.class.getClassLoader(),
                  new Class<?>[] {ExecutionListener.class},
                  (proxy, method, arguments) -> {
                    if (method.getName().equals(END)) {
                      end.run();
                    }
                    try {
                      return wrapped == null ? null : method.invoke(wrapped, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  }));
    }
  }
}
