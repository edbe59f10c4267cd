package dev.tessera.runtime.tool;

import dev.tessera.runtime.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One tool as clients see it and as the engine calls it (MCP 2026-07-28, Tools, Data Types).
 *
 * <p>Immutable and thread-safe. All JSON here is compact, on one line.
 */
public final class Tool extends Operation {
  private final String inputSchema;
  private final Optional<String> outputSchema;
  private final Optional<String> annotations;
  private final ResultKind resultKind;
  private final List<HeaderParameter> headers;
  private final TaskSupport taskSupport;

  private Tool(Builder builder) {
    super(builder);
    inputSchema = builder.inputSchema;
    outputSchema = builder.outputSchema;
    annotations = builder.annotations;
    resultKind = builder.resultKind;
    headers = List.copyOf(builder.headers);
    taskSupport = builder.taskSupport;
  }

  private Tool(Tool other, Guard guard) {
    super(other, guard);
    inputSchema = other.inputSchema;
    outputSchema = other.outputSchema;
    annotations = other.annotations;
    resultKind = other.resultKind;
    headers = other.headers;
    taskSupport = other.taskSupport;
  }

  /** A tool without arguments and result, which blocks; the builder says what is different. */
  public static Builder named(String name, Guard guard) {
    return new Builder(name, guard);
  }

  /** The same tool for other callers. */
  public Tool withGuard(Guard guard) {
    return new Tool(this, guard);
  }

  /** The JSON Schema (2020-12) of the arguments, always an object's. */
  public String inputSchema() {
    return inputSchema;
  }

  /** The JSON Schema (2020-12) of the structured result, of an object or of any other value. */
  public Optional<String> outputSchema() {
    return outputSchema;
  }

  /** The hints, as a JSON object. */
  public Optional<String> annotations() {
    return annotations;
  }

  /** What kind of result it leaves in its {@link ToolCall}. */
  public ResultKind resultKind() {
    return resultKind;
  }

  /** The arguments that clients repeat as headers. */
  public List<HeaderParameter> headers() {
    return headers;
  }

  /** Whether a call of it may go on as a task. */
  public TaskSupport taskSupport() {
    return taskSupport;
  }

  /** Whether calls of a tool may go on as tasks. */
  public enum TaskSupport {
    /** Never: the client waits for the answer. */
    NONE,
    /** For clients that know tasks; others wait for the answer. */
    OPTIONAL,
    /** For clients that know tasks; others cannot call the tool. */
    REQUIRED
  }

  /** What a tool's method returns, as far as the answer's form depends on it. */
  public enum ResultKind {
    /** Nothing. */
    NONE,
    /** A {@code String}, sent as text only. */
    TEXT,
    /** A JSON object: structured content from revision 2025-06-18 on. */
    OBJECT,
    /** Any other JSON value: structured content from revision 2026-07-28 on. */
    VALUE,
    /** A whole result, put together by the user's method. */
    CONTENT
  }

  /** Collects what a tool is. Not thread-safe. */
  public static final class Builder extends Operation.Builder<Builder> {
    private String inputSchema = "{\"type\":\"object\",\"additionalProperties\":false}";
    private Optional<String> outputSchema = Optional.empty();
    private Optional<String> annotations = Optional.empty();
    private ResultKind resultKind = ResultKind.NONE;
    private final List<HeaderParameter> headers = new ArrayList<>();
    private TaskSupport taskSupport = TaskSupport.NONE;

    private Builder(String name, Guard guard) {
      super(name, guard);
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** The schema of the arguments; without it, the tool takes none. */
    public Builder inputSchema(String json) {
      inputSchema = Json.onOneLine(json);
      return this;
    }

    /** The tool returns a {@code String}. */
    public Builder textResult() {
      resultKind = ResultKind.TEXT;
      return this;
    }

    /** The tool returns a JSON object with this schema. */
    public Builder objectResult(String schema) {
      resultKind = ResultKind.OBJECT;
      outputSchema = Optional.of(Json.onOneLine(schema));
      return this;
    }

    /** The tool returns a JSON value other than an object, with this schema. */
    public Builder valueResult(String schema) {
      resultKind = ResultKind.VALUE;
      outputSchema = Optional.of(Json.onOneLine(schema));
      return this;
    }

    /** The tool returns {@code Content}, several, or a {@code ToolResult}. */
    public Builder contentResult() {
      resultKind = ResultKind.CONTENT;
      return this;
    }

    /** The hints, as a JSON object. */
    public Builder annotations(String json) {
      annotations = Optional.of(Json.onOneLine(json));
      return this;
    }

    /** Clients repeat this argument as a header. */
    public Builder header(HeaderParameter header) {
      headers.add(header);
      return this;
    }

    /** A call may go on as a task, for clients that know what that is; it blocks then. */
    public Builder optionalTask() {
      taskSupport = TaskSupport.OPTIONAL;
      return this;
    }

    /** A call goes on as a task, and is only for clients that know what that is; it blocks then. */
    public Builder requiredTask() {
      taskSupport = TaskSupport.REQUIRED;
      return this;
    }

    /** The tool. */
    public Tool build() {
      return new Tool(this);
    }
  }
}
