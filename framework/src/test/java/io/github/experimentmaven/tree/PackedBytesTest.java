package io.github.experimentmaven.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.StringValue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedBytesTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 1_000_000})
  void areTheMessageThatProtobufMakesOfThem(int size) throws InvalidProtocolBufferException {
    byte[] random = new byte[size];
    new Random(size).nextBytes(random);
    ByteCollector collector = new ByteCollector();
    collector.write(random, 0, size / 3);
    collector.write(random, size / 3, size - size / 3);

    Any packed = PackedBytes.pack(collector.bytes());

    assertThat(packed.toByteString())
        .isEqualTo(Any.pack(BytesValue.of(ByteString.copyFrom(random))).toByteString());
    assertThat(PackedBytes.unpack(packed)).isEqualTo(ByteString.copyFrom(random));
    assertThat(PackedBytes.unpack(Any.parseFrom(packed.toByteArray())))
        .isEqualTo(ByteString.copyFrom(random));
  }

  @Test
  void aMessageOfAnotherKindIsRefused() {
    assertThatThrownBy(() -> PackedBytes.unpack(Any.pack(StringValue.of("text"))))
        .isInstanceOf(InvalidProtocolBufferException.class)
        .hasMessageStartingWith("expected type.googleapis.com/google.protobuf.BytesValue, not ");
  }
}
