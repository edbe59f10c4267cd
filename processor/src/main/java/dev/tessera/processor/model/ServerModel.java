package dev.tessera.processor.model;

import com.squareup.javapoet.ClassName;
import dev.tessera.processor.problem.Where;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
 * @param classes the classes whose methods are the tools: its own, then those it lists
 * @param tools the tools, in the order of the classes and of their sources
 * @param types the user's own types in arguments and results of the tools
 * @param access what it makes of its guards
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
    List<ToolClass> classes,
    List<ToolModel> tools,
    UserTypes types,
    AccessModel access,
    Target target,
    Where where,
    Where nameWhere,
    Where versionWhere) {
  /** Copies the lists. */
  public ServerModel {
    scopes = List.copyOf(scopes);
    classes = List.copyOf(classes);
    tools = List.copyOf(tools);
  }

  /** The name of the class as a user would say it: {@code Outer.Inner}. */
  public String simpleName() {
    return String.join(".", type.simpleNames());
  }

  /** The classes of which calling the tools takes an object. */
  public List<ToolClass> objects() {
    Set<ClassName> needed =
        tools.stream()
            .map(ToolModel::method)
            .filter(method -> !method.isStatic())
            .map(MethodModel::owner)
            .collect(Collectors.toSet());
    return classes.stream().filter(it -> needed.contains(it.type())).toList();
  }

  /** The name of a generated class, in the same package: {@code Outer_Inner} and a suffix. */
  public ClassName generated(String suffix) {
    return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + suffix);
  }
}
