package io.github.experimentmaven.tree;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Bytes as a message of protobuf's kind {@link BytesValue}, as {@link Any#pack} and {@link
 * Any#unpack} make and read it, but without a copy of the bytes: a large forest has hundreds of
 * megabytes.
 */
public final class PackedBytes {

  private static final Any EMPTY = Any.pack(BytesValue.getDefaultInstance());

  private PackedBytes() {}

  /** The message with these bytes. */
  public static Any pack(ByteString bytes) {
    if (bytes.isEmpty()) {
      return EMPTY;
    }
    ByteString.Output header = ByteString.newOutput();
    CodedOutputStream out = CodedOutputStream.newInstance(header);
    try {
      out.writeTag(BytesValue.VALUE_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
      out.writeUInt32NoTag(bytes.size());
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return EMPTY.toBuilder().setValue(header.toByteString().concat(bytes)).build();
  }

  /**
   * The bytes of a message.
   *
   * @throws InvalidProtocolBufferException if it is of another kind
   */
  public static ByteString unpack(Any message) throws InvalidProtocolBufferException {
    if (!message.is(BytesValue.class)) {
      throw new InvalidProtocolBufferException(
          "expected " + EMPTY.getTypeUrl() + ", not " + message.getTypeUrl());
    }
    CodedInputStream in = message.getValue().newCodedInput();
    in.enableAliasing(true);
    try {
      return BytesValue.parseFrom(in).getValue();
    } catch (InvalidProtocolBufferException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }
}
