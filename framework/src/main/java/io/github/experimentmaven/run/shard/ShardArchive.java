package io.github.experimentmaven.run.shard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.experimentmaven.io.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The completed trials of a shard in one file: a zip with {@code shard.json}, which is {@link
 * ShardFacts}, and an entry of the store for each trial, as the store has it.
 */
public final class ShardArchive implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String FACTS = "shard.json";
  private static final String TRIALS = "trials/";

  private final Path file;
  private final ZipFile zip;
  private final ShardFacts facts;

  private ShardArchive(Path file, ZipFile zip, ShardFacts facts) {
    this.file = file;
    this.zip = zip;
    this.facts = facts;
  }

  /**
   * Writes an archive; it appears whole or not at all.
   *
   * @param entries the file of each trial's entry, by key
   * @throws IOException if it cannot be written, or an entry cannot be read
   */
  public static void write(Path file, ShardFacts facts, Map<String, Path> entries)
      throws IOException {
    SortedMap<String, Path> inOrder = new TreeMap<>(entries);
    WholeFile.write(file, out -> write(out, facts, inOrder));
  }

  private static void write(OutputStream out, ShardFacts facts, SortedMap<String, Path> entries)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    // Entries are packed already.
    zip.setLevel(Deflater.NO_COMPRESSION);
    zip.putNextEntry(new ZipEntry(FACTS));
    zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(facts));
    for (Map.Entry<String, Path> entry : entries.entrySet()) {
      zip.putNextEntry(new ZipEntry(TRIALS + entry.getKey()));
      Files.copy(entry.getValue(), zip);
    }
    zip.finish();
  }

  /**
   * Opens an archive.
   *
   * @throws UnfitShardException if the file is none, or one of another version
   * @throws IOException if it cannot be read
   */
  public static ShardArchive open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw none(file, "it is not a whole zip file", e);
    }
    try {
      return new ShardArchive(file, zip, facts(file, zip));
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ShardFacts facts(Path file, ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(FACTS);
    if (entry == null) {
      throw none(file, "it has no " + FACTS, null);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      ShardFacts facts = JSON.readValue(in, ShardFacts.class);
      if (facts.format() != ShardFacts.FORMAT) {
        throw new UnfitShardException(
            "%s was written by version %s of the plugin, in another form than this one reads; use one version on all machines"
                .formatted(file, facts.framework()));
      }
      facts.which();
      return facts;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw none(file, FACTS + " cannot be read", e);
    }
  }

  private static UnfitShardException none(Path file, String reason, Throwable cause) {
    return new UnfitShardException(
        "%s is no archive of a shard: %s; give files that `run -Dexperiment.shard=…` wrote, and copy them whole"
            .formatted(file, reason),
        cause);
  }

  /** Returns the file. */
  public Path file() {
    return file;
  }

  /** Returns what it says of itself. */
  public ShardFacts facts() {
    return facts;
  }

  /**
   * Opens the entry of a trial, to be closed.
   *
   * @throws UnfitShardException if there is none
   */
  public InputStream open(String key) throws IOException {
    ZipEntry entry = zip.getEntry(TRIALS + Objects.requireNonNull(key, "key"));
    if (entry == null) {
      throw none(file, "it lacks trials that it lists", null);
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
