package io.github.experimentmaven.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file in the ONNX format: a graph and what is known of where it comes from. */
public final class OnnxFile {

  /** The program that wrote the file. */
  public static final String PRODUCER = "experiment-maven-plugin";

  private static final String DOMAIN = "io.github.experimentmaven";
  private static final int LATE_OPSET = 19;
  private static final long LATE_FORMAT = 9;
  private static final long FORMAT = 8;

  private OnnxFile() {}

  /**
   * Returns what a file holds.
   *
   * @param graph the graph
   * @param name the graph's name
   * @param description what it computes, for people
   * @param version the version of the program that writes it
   * @param metadata what is known of it, by key
   */
  public static ModelProto of(
      OnnxGraph graph,
      String name,
      String description,
      String version,
      Map<String, String> metadata) {
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(graph.opset() < LATE_OPSET ? FORMAT : LATE_FORMAT)
            .setProducerName(PRODUCER)
            .setProducerVersion(version)
            .setDomain(DOMAIN)
            .setDocString(description)
            .setGraph(graph.build(name, description))
            .addOpsetImport(imported(OnnxOperator.Domain.STANDARD, graph.opset()))
            .addOpsetImport(imported(OnnxOperator.Domain.ML, OnnxOperator.ML_OPSET));
    metadata.forEach(
        (key, value) ->
            model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build();
  }

  private static OperatorSetIdProto imported(OnnxOperator.Domain domain, int version) {
    return OperatorSetIdProto.newBuilder().setDomain(domain.id()).setVersion(version).build();
  }

  /**
   * Reads what a file says of where it comes from, without reading its graph.
   *
   * @return the values by key; empty where the file says nothing, or is none of this format
   * @throws IOException if there is no such file
   */
  public static Map<String, String> metadata(Path file) throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    try (InputStream bytes = Files.newInputStream(file)) {
      CodedInputStream in = CodedInputStream.newInstance(bytes);
      in.setSizeLimit(Integer.MAX_VALUE);
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (WireFormat.getTagFieldNumber(tag) == ModelProto.METADATA_PROPS_FIELD_NUMBER) {
          StringStringEntryProto entry =
              in.readMessage(
                  StringStringEntryProto.parser(), ExtensionRegistryLite.getEmptyRegistry());
          metadata.put(entry.getKey(), entry.getValue());
        } else {
          in.skipField(tag);
        }
      }
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      return Map.of();
    }
    return metadata;
  }
}
