package dev.tessera.processor.model;

import com.squareup.javapoet.ClassName;
import dev.tessera.processor.model.Property.Written;
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
 * @param icons its icons
 * @param websiteUrl where people read more about it
 * @param extensions the extensions that it says it supports
 * @param scopes the declared scopes, in declared order
 * @param classes the classes whose methods are the tools: its own, then those it lists
 * @param features what it offers
 * @param types the user's own types in arguments and results
 * @param access what it makes of its guards
 * @param ttls how long clients may keep something
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
    List<IconModel> icons,
    Optional<Written> websiteUrl,
    List<ExtensionModel> extensions,
    List<ScopeModel> scopes,
    List<ToolClass> classes,
    Features features,
    UserTypes types,
    AccessModel access,
    List<TtlModel> ttls,
    Target target,
    Where where,
    Where nameWhere,
    Where versionWhere) {
  /** Copies the lists. */
  public ServerModel {
    scopes = List.copyOf(scopes);
    classes = List.copyOf(classes);
    icons = List.copyOf(icons);
    ttls = List.copyOf(ttls);
    extensions = List.copyOf(extensions);
  }

  /** The name of the class as a user would say it: {@code Outer.Inner}. */
  public String simpleName() {
    return String.join(".", type.simpleNames());
  }

  /** The tools. */
  public List<ToolModel> tools() {
    return features.tools();
  }

  /** Everything that can be called. */
  public List<Operation> operations() {
    return features.all();
  }

  /** The classes of which calling what it offers takes an object. */
  public List<ToolClass> objects() {
    Set<ClassName> needed =
        operations().stream()
            .map(Operation::method)
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
