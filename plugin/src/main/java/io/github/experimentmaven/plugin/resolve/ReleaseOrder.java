package io.github.experimentmaven.plugin.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * The order in which published versions are looked at for a baseline: releases before pre-releases,
 * the newest of each first.
 *
 * <p>A pre-release (alpha, beta, milestone, release candidate) is a version that Maven orders below
 * the same version without its qualifier. It comes after all releases, or a series of candidates,
 * each within the tolerance of the one before, would move the baseline away from what users have.
 */
final class ReleaseOrder {

  private static final Pattern NUMBERS = Pattern.compile("[0-9]+([.-][0-9]+)*");
  private static final String SNAPSHOT = "-SNAPSHOT";

  private ReleaseOrder() {}

  /** Returns versions in that order, without snapshots. */
  static List<String> of(List<String> versions) {
    return versions.stream()
        .filter(version -> !version.endsWith(SNAPSHOT))
        .sorted(
            Comparator.comparing(ReleaseOrder::isPreRelease)
                .thenComparing(ComparableVersion::new, Comparator.reverseOrder()))
        .toList();
  }

  /** Returns the newest of such versions as they followed each other, pre-releases too. */
  static List<String> line(List<String> versions, int most) {
    List<String> ascending =
        versions.stream().sorted(Comparator.comparing(ComparableVersion::new)).toList();
    return ascending.subList(Math.max(0, ascending.size() - most), ascending.size());
  }

  static boolean isPreRelease(String version) {
    Matcher numbers = NUMBERS.matcher(version);
    return numbers.lookingAt()
        && new ComparableVersion(version).compareTo(new ComparableVersion(numbers.group())) < 0;
  }
}
