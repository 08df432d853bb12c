package io.github.experimentmaven.mlp.kernel;

import java.lang.reflect.InvocationTargetException;

/** Chooses the fastest kernels that this JVM can run; the choice never changes a result. */
public final class KernelSelection {

  private static final String MODULE = "jdk.incubator.vector";
  private static final String VECTOR_KERNELS = "io.github.experimentmaven.mlp.kernel.VectorKernels";

  private KernelSelection() {}

  /**
   * Kernels on the Vector API where the JVM was started with {@code --add-modules
   * jdk.incubator.vector} and has its optimising compiler, without which that API is slow; plain
   * ones elsewhere.
   */
  public static Kernels fastest() {
    boolean present = ModuleLayer.boot().findModule(MODULE).isPresent();
    return present && optimises(System.getProperty("java.vm.info", "")) ? vector() : plain();
  }

  /** The kernels that need nothing. */
  public static Kernels plain() {
    return new PlainKernels(VectorRegisters.few());
  }

  private static boolean optimises(String virtualMachine) {
    return !virtualMachine.contains("interpreted mode")
        && !virtualMachine.contains("emulated-client");
  }

  /**
   * By name, because the class cannot be loaded without the module. A library that predicts alone
   * goes without it: the plain kernels give the same bits.
   */
  private static Kernels vector() {
    try {
      return Class.forName(VECTOR_KERNELS)
          .asSubclass(Kernels.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ClassNotFoundException e) {
      return plain();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the kernels on the Vector API failed", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(VECTOR_KERNELS + " cannot be made", e);
    }
  }
}
