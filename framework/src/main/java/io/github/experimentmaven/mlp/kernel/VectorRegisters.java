package io.github.experimentmaven.mlp.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** How many vector registers the processor has for loops that the JVM compiles. */
final class VectorRegisters {

  private static final String OPTION = "UseAVX";

  /** AVX-512, which brings 32 registers instead of 16. */
  private static final int MANY = 3;

  private static final boolean FEW = find();

  private VectorRegisters() {}

  /**
   * Returns whether there are sixteen, as on x86 without AVX-512; false where the JVM does not say,
   * as other processors have 32.
   */
  static boolean few() {
    return FEW;
  }

  private static boolean find() {
    HotSpotDiagnosticMXBean jvm =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (jvm == null) {
      return false;
    }
    try {
      return Integer.parseInt(jvm.getVMOption(OPTION).getValue()) < MANY;
    } catch (IllegalArgumentException e) {
      return false; // no such option: not x86
    }
  }
}
