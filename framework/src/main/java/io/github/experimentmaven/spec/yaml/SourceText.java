package io.github.experimentmaven.spec.yaml;

import io.github.experimentmaven.spec.problem.InvalidInputException;
import io.github.experimentmaven.spec.problem.Location;
import io.github.experimentmaven.spec.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of an experiment file.
 *
 * @param text the characters, without a byte order mark
 * @param sha256 the digest of the bytes
 */
public record SourceText(String text, String sha256) {

  private static final int MOST_BYTES = 1 << 20;

  /** Reads a file in UTF-8; refuses what is absent, too large or in another encoding. */
  public static SourceText read(Path file, String displayName) {
    Location start = new Location(displayName, 1, 1);
    if (!Files.isRegularFile(file)) {
      throw refusal(
          start,
          Files.isDirectory(file)
              ? "this is a folder, and an experiment file was expected"
              : "the file does not exist; check the name and the folder");
    }
    byte[] bytes;
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw refusal(
            start,
            "the file has "
                + Files.size(file)
                + " bytes, and an experiment file has at most "
                + MOST_BYTES
                + "; data belongs in a file of its own, named by `data.source`");
      }
      bytes = Files.readAllBytes(file);
    } catch (AccessDeniedException denied) {
      throw refusal(start, "the file may not be read; grant that to who runs Maven");
    } catch (IOException failure) {
      throw refusal(start, "the file cannot be read: " + failure.getMessage());
    }
    String text = decode(bytes, start);
    return new SourceText(text.startsWith("\uFEFF") ? text.substring(1) : text, digest(bytes));
  }

  private static String decode(byte[] bytes, Location start) {
    if (looksLikeUtf16(bytes)) {
      throw refusal(start, "the file is in UTF-16 or UTF-32; save it in UTF-8");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException notUtf8) {
      String before = new String(bytes, 0, firstBadByte(bytes), StandardCharsets.UTF_8);
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int column = before.length() - before.lastIndexOf('\n');
      throw refusal(
          new Location(start.file(), line, column),
          "the file is not in UTF-8 (it may be in Latin-1 or Windows-1252); save it in UTF-8");
    }
  }

  private static int firstBadByte(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    var characters = java.nio.CharBuffer.allocate(bytes.length);
    StandardCharsets.UTF_8.newDecoder().decode(buffer, characters, true);
    return buffer.position();
  }

  private static boolean looksLikeUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    return marked || first == 0 || second == 0;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static InvalidInputException refusal(Location location, String message) {
    return new InvalidInputException(new Problem(location, "", message));
  }
}
