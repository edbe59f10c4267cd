package dev.tessera.processor.model;

import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.JsonType.PatchType;
import dev.tessera.processor.problem.Where;
import java.util.Optional;

/**
 * An argument of a tool or a component of a record.
 *
 * @param name the name on the wire
 * @param javaName the name of the parameter or component
 * @param label how a message names it: {@code Parameter 'title' of createTodo}
 * @param javaType its type in the source
 * @param type its type on the wire
 * @param title the name for people in {@code @Arg}
 * @param description what it is
 * @param defaultValue the value in {@code @Default}
 * @param header the header in {@code @Arg}
 * @param enumNames where {@code @EnumNames} is, if it is there
 * @param where the parameter or component
 * @param nameWhere the name in {@code @Arg}, or else the parameter or component
 */
public record Property(
    String name,
    String javaName,
    String label,
    TypeName javaType,
    JsonType type,
    Optional<String> title,
    Optional<String> description,
    Optional<DefaultValue> defaultValue,
    Optional<Written> header,
    Optional<Where> enumNames,
    Where where,
    Where nameWhere) {

  /** The same with another name on the wire. */
  public Property named(String other) {
    return new Property(
        other,
        javaName,
        label,
        javaType,
        type,
        title,
        description,
        defaultValue,
        header,
        enumNames,
        where,
        nameWhere);
  }

  /**
   * What a document may have for it. A header's argument is left out rather than null: clients drop
   * a tool whose header is not of one primitive type (MCP 2026-07-28, Tools, x-mcp-header).
   */
  public JsonType wireType() {
    return header.isPresent() ? Absence.present(type) : type;
  }

  /** Whether it may be left out of a document that comes in. */
  public boolean isOptional() {
    return defaultValue.isPresent() || Absence.isPossible(type);
  }

  /** Whether it may be left out of a document that goes out. */
  public boolean isLeftOut() {
    return type instanceof PatchType;
  }

  /**
   * A string that the user wrote into an annotation.
   *
   * @param text the string
   * @param where the literal
   */
  public record Written(String text, Where where) {}
}
