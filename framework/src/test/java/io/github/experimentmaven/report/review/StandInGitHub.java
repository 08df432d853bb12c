package io.github.experimentmaven.report.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command {@code gh} with one pull request, whose comments it keeps in a file. */
final class StandInGitHub {

  private static final String GH =
      """
      #!/usr/bin/env bash
      set -e
      cd "$(dirname "$0")"
      method=GET; query=; body=
      [ "$1" = api ]; shift
      while [ $# -gt 0 ]; do
        case "$1" in
          -X) method=$2; shift ;;
          --jq) query=$2; shift ;;
          -F) body="$OLDPWD/${2#body=@}"; shift ;;
          -f) echo "$2" >> asked; shift ;;
          --paginate|--silent) ;;
          *) path=$1 ;;
        esac
        shift
      done
      case "$method $path" in
        "GET repos/org/films/issues/7/comments") jq -r "$query" comments.json ;;
        "GET repos/org/films/pulls")
          grep -qx 'head=fork:topic' asked; grep -qx state=open asked
          echo '[{"number": 6, "head": {"sha": "beef"}}, {"number": 7, "head": {"sha": "c0ffee"}}]' | jq -r "$query" ;;
        "POST repos/org/films/issues/7/comments")
          jq --rawfile body "$body" '. + [{id: (length + 1), user: {login: "github-actions[bot]"}, body: $body}]' comments.json > new
          mv new comments.json ;;
        "PATCH repos/org/films/issues/comments/"*)
          jq --rawfile body "$body" --argjson id "${path##*/}" 'map(if .id == $id then .body = $body else . end)' comments.json > new
          mv new comments.json ;;
        *) echo "no such thing: $method $path" >&2; exit 1 ;;
      esac
      """;

  private final Path folder;

  private StandInGitHub(Path folder) {
    this.folder = folder;
  }

  /** Puts the command into a folder of its own, with a comment of somebody else. */
  static StandInGitHub in(Path folder, String comment) throws IOException {
    Path own = Files.createDirectories(folder.resolve("github"));
    Path command = own.resolve("gh");
    Files.writeString(command, GH);
    if (!command.toFile().setExecutable(true)) {
      throw new IOException(command + " cannot be made executable");
    }
    JsonNode comments =
        new ObjectMapper()
            .valueToTree(
                List.of(Map.of("id", 1, "user", Map.of("login", "mallory"), "body", comment)));
    Files.writeString(own.resolve("comments.json"), comments.toString());
    return new StandInGitHub(own);
  }

  Map<String, String> environment() {
    return Map.of(
        "PATH", folder + ":" + System.getenv("PATH"),
        "GITHUB_REPOSITORY", "org/films",
        "PULL_REQUEST", "7",
        "HEAD", "fork:topic",
        "COMMIT", "c0ffee");
  }

  List<String> comments() throws IOException {
    List<String> bodies = new ArrayList<>();
    new ObjectMapper()
        .readTree(folder.resolve("comments.json").toFile())
        .forEach(comment -> bodies.add(comment.path("body").asText()));
    return bodies;
  }
}
