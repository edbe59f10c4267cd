package dev.tessera.processor.model;

import com.squareup.javapoet.ClassName;
import dev.tessera.processor.problem.Where;
import java.util.List;
import java.util.Optional;

/**
 * A class with {@code @McpServer}.
 *
 * @param type the class
 * @param binaryName its name as a class file has it, {@code app.Outer$Inner}
 * @param name the server's name
 * @param title the server's name for people
 * @param version the server's version
 * @param instructions how a model should use the server
 * @param scopes the declared scopes, in declared order
 * @param tools the tools, in the order of the source
 * @param target what the generated code may rely on
 * @param where the annotation
 * @param nameWhere the annotation's name
 * @param versionWhere the annotation's version
 */
public record ServerModel(
    ClassName type,
    String binaryName,
    String name,
    Optional<String> title,
    String version,
    Optional<String> instructions,
    List<ScopeModel> scopes,
    List<ToolModel> tools,
    Target target,
    Where where,
    Where nameWhere,
    Where versionWhere) {
  /** Copies the lists. */
  public ServerModel {
    scopes = List.copyOf(scopes);
    tools = List.copyOf(tools);
  }

  /** The name of the class as a user would say it: {@code Outer.Inner}. */
  public String simpleName() {
    return String.join(".", type.simpleNames());
  }

  /** Whether calling a tool takes an object of the class. */
  public boolean needsObject() {
    return tools.stream().anyMatch(tool -> !tool.method().isStatic());
  }

  /** The name of a generated class, in the same package: {@code Outer_Inner} and a suffix. */
  public ClassName generated(String suffix) {
    return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + suffix);
  }
}
