package dev.tessera.processor.lock;

import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.schema.Contract;
import dev.tessera.processor.schema.Json;
import dev.tessera.processor.schema.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files in which a team keeps the contracts of its servers, so that a break of one does not
 * compile by accident.
 */
public final class ContractLock {
  /** The option that names the folder, an absolute path; without it nothing is locked. */
  public static final String FOLDER = "tessera.lock";

  /** The option that is {@code true} to lock the contracts as they are. */
  public static final String UPDATE = "tessera.lock.update";

  private final Optional<String> folder;
  private final boolean update;

  /**
   * @param options the options of the compiler
   */
  public ContractLock(Map<String, String> options) {
    folder = Optional.ofNullable(options.get(FOLDER));
    update = "true".equals(options.get(UPDATE));
  }

  /** Compares a server with its file, or writes that. */
  public void check(ServerModel server, Problems problems) {
    folder.ifPresent(it -> check(server, it, problems));
  }

  private void check(ServerModel server, String folderName, Problems problems) {
    Optional<Path> path = absolute(folderName);
    if (path.isEmpty()) {
      problems.add(ProblemCode.LOCK_FOLDER, server.where(), folderName);
      return;
    }
    String name = server.binaryName() + ".json";
    Path file = path.get().resolve(name);
    try {
      if (update) {
        write(file, Contract.of(server));
      } else if (Files.notExists(file)) {
        problems.add(ProblemCode.LOCK_MISSING, server.where(), server.simpleName(), name);
      } else {
        compare(server, name, Files.readString(file), problems);
      }
    } catch (IOException e) {
      problems.add(ProblemCode.LOCK_FILE, server.where(), name, e.getClass().getSimpleName());
    }
  }

  private static Optional<Path> absolute(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Leaves a file alone that is right already, for the sake of build tools. */
  private static void write(Path file, String contract) throws IOException {
    byte[] bytes = contract.getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(file.getParent());
    if (Files.notExists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      Files.write(file, bytes);
    }
  }

  private static void compare(ServerModel server, String name, String text, Problems problems) {
    String lines = text.replace("\r\n", "\n");
    if (lines.equals(Contract.of(server))) {
      return;
    }
    Optional<Json> locked = JsonParser.parse(lines).filter(it -> isOf(server, it));
    if (locked.isEmpty()) {
      String what = "no contract of " + server.binaryName();
      problems.add(ProblemCode.LOCK_FOREIGN, server.where(), name, what);
      return;
    }
    List<String> breaks = Breaks.between(locked.get(), Contract.json(server));
    if (breaks.isEmpty()) {
      problems.add(ProblemCode.LOCK_CHANGED, server.where(), server.simpleName(), name);
    } else {
      String list = "\n  - " + String.join("\n  - ", breaks) + "\n";
      problems.add(ProblemCode.LOCK_BREAK, server.where(), server.simpleName(), name, list);
    }
  }

  private static boolean isOf(ServerModel server, Json contract) {
    return Tree.member(contract, "tools").isPresent()
        && Tree.member(contract, "server")
            .filter(it -> Tree.text(it, "class").equals(server.binaryName()))
            .isPresent();
  }
}
