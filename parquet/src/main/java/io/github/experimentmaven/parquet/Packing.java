package io.github.experimentmaven.parquet;

import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.metadata.RowGroup;
import java.util.Optional;

/** How the columns of files are packed, and what unpacks them. */
final class Packing {

  private Packing() {}

  /** Returns why a file cannot be unpacked; empty where it can. */
  static Optional<String> refusal(FileMetaData file) {
    for (RowGroup rows : file.rowGroups()) {
      for (ColumnChunk column : rows.columns()) {
        Optional<String> refusal = refusal(column.metaData().codec());
        if (refusal.isPresent()) {
          return refusal;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> refusal(CompressionCodec codec) {
    return switch (codec) {
      case UNCOMPRESSED, GZIP, SNAPPY, ZSTD -> Optional.empty();
      case LZ4, LZ4_RAW ->
          without(codec, "net.jpountz.lz4.LZ4Factory", "at.yawk.lz4:lz4-java:1.11.0");
      case BROTLI ->
          without(
              codec,
              "com.aayushatharva.brotli4j.Brotli4jLoader",
              "com.aayushatharva.brotli4j:brotli4j:1.23.0");
      case LZO -> Optional.of("the file is packed with LZO: store it with snappy, zstd or gzip");
    };
  }

  private static Optional<String> without(CompressionCodec codec, String type, String library) {
    try {
      Class.forName(type, false, Packing.class.getClassLoader());
      return Optional.empty();
    } catch (ClassNotFoundException e) {
      return Optional.of(
          "the file is packed with %s, which needs the library %s: add it to the <dependencies> of the plugin, or store the file with snappy, zstd or gzip"
              .formatted(codec, library));
    }
  }
}
