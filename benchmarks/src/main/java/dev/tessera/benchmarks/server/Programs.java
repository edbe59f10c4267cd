package dev.tessera.benchmarks.server;

import dev.tessera.benchmarks.compile.TodoSources;
import dev.tessera.benchmarks.rivals.FloorServer;
import dev.tessera.benchmarks.rivals.SdkServer;
import dev.tessera.dev.LocalScalekit;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The servers that are measured, and the authorization server whose tokens the secured ones accept.
 */
public final class Programs implements AutoCloseable {
  private static final int BASELINE = 17;

  private final Path directory;
  private final Set<TodoJar> built = new HashSet<>();
  private final LocalScalekit scalekit = LocalScalekit.builder().scopes(TodoSources.SCOPE).start();

  /**
   * @param directory where the jars of the todo servers are built
   */
  public Programs(Path directory) {
    this.directory = directory;
  }

  /** Raw Undertow, answering on its I/O threads or on its worker pool. */
  public Program floor(boolean worker) {
    return new Program(
        worker ? "Undertow, worker pool" : "Undertow, I/O thread",
        List.of(
            "-cp",
            Libraries.UNDERTOW.classPath(),
            FloorServer.class.getName(),
            worker ? "worker" : "io"),
        true,
        Map.of());
  }

  /** Tessera's todo server as its users run it: by the generated {@code main}. */
  public Program todo(int tools, boolean secured) {
    return todo("Tessera", jar(tools, secured, BASELINE));
  }

  /** The same compiled for a release of Java on which tools that block get virtual threads. */
  public Program todoOnVirtualThreads(int tools, int release) {
    return todo("Tessera, virtual threads", jar(tools, false, release));
  }

  private Program todo(String name, TodoJar jar) {
    return new Program(name, List.of("-jar", jar.jar().toString()), true, settings());
  }

  private TodoJar jar(int tools, boolean secured, int release) {
    TodoJar jar = TodoJar.in(directory, tools, secured, release);
    if (built.add(jar)) {
      jar.build(tools, secured, release);
    }
    return jar;
  }

  /** The official SDK's, with the same tools. */
  public Program sdk(int tools) {
    Path contract = jar(tools, false, BASELINE).contract();
    return new Program(
        "Java SDK, Tomcat",
        List.of("-cp", Libraries.SDK.classPath(), SdkServer.class.getName(), contract.toString()),
        true,
        Map.of());
  }

  /** A todo server that is a native binary, whether secured or not. */
  public Program binary(Path file) {
    return new Program("Tessera, native", List.of(file.toString()), false, settings());
  }

  /** An access token for everything, of a user of its own. */
  public String token(int user) {
    return scalekit.token().subject("usr_" + user).scopes(TodoSources.SCOPE).mint();
  }

  /** The rate limit is never reached, but what it costs is measured. */
  private Map<String, String> settings() {
    return Map.of(
        "SCALEKIT_ENVIRONMENT_URL", scalekit.environmentUrl(),
        "SCALEKIT_RESOURCE_ID", scalekit.resourceId(),
        "MCP_RATE_LIMIT", "100000000/s");
  }

  @Override
  public void close() {
    scalekit.close();
  }
}
