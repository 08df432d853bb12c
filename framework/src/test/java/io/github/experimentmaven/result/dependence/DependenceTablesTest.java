package io.github.experimentmaven.result.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.experimentmaven.result.csv.MalformedResultsException;
import io.github.experimentmaven.result.dependence.Dependence.Point;
import io.github.experimentmaven.spec.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependenceTablesTest {

  private static final DependenceTable TABLE =
      new DependenceTable(
          List.of(
              new Dependence(
                  "forest",
                  Part.TEST,
                  "price",
                  1,
                  "size",
                  true,
                  List.of(
                      new Point("-1.5", 3, 4.25, List.of(1.0, 2.0)),
                      new Point("2.0", 5, 4.5, List.of(1.5, 2.5))),
                  List.of(7, 12)),
              new Dependence(
                  "linear",
                  Part.TEST,
                  "price",
                  1,
                  "=genre",
                  false,
                  List.of(new Point("-war", 8, 1, List.of(3.0))),
                  List.of(12))));

  @TempDir private Path folder;

  @Test
  void isReadAsItWasWritten() throws IOException {
    Path file = folder.resolve("dependence.csv");
    Files.writeString(file, DependenceTables.format(TABLE, "1.0.0", "houses").toString());

    assertThat(DependenceTables.find(file)).contains(TABLE);
    assertThat(Files.readAllLines(file))
        .contains(
            "1.0.0,houses,forest,test,price,1,size,number,-1.5,3,4.25,1.0,2.0",
            "1.0.0,houses,linear,test,price,1,'=genre,text,'-war,8,1.0,,3.0");
  }

  @Test
  void aColumnOfARowWithoutANumberIsRefused() throws IOException {
    Path file = folder.resolve("dependence.csv");
    Files.writeString(
        file,
        DependenceTables.format(TABLE, "1.0.0", "houses").toString().replace("row:7", "row:x"));

    assertThatThrownBy(() -> DependenceTables.find(file))
        .isInstanceOf(MalformedResultsException.class)
        .hasMessageContaining("the column 'row:x' should be 'row:' and a row's number");
  }
}
