package dev.tessera.runtime.tool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One tool as clients see it and as the engine calls it (MCP 2026-07-28, Tools, Data Types).
 *
 * <p>Immutable and thread-safe. All JSON here is compact, on one line.
 */
public final class Tool {
  private final String name;
  private final Guard guard;
  private final Optional<String> title;
  private final Optional<String> description;
  private final String inputSchema;
  private final Optional<String> outputSchema;
  private final Optional<String> annotations;
  private final ResultKind resultKind;
  private final Optional<String> icons;
  private final Optional<String> meta;
  private final boolean blocking;
  private final boolean asks;
  private final boolean streams;
  private final boolean logs;
  private final Optional<Duration> timeout;
  private final List<HeaderParameter> headers;

  private Tool(Builder builder) {
    name = builder.name;
    guard = builder.guard;
    title = builder.title;
    description = builder.description;
    inputSchema = builder.inputSchema;
    outputSchema = builder.outputSchema;
    annotations = builder.annotations;
    resultKind = builder.resultKind;
    icons = builder.icons;
    meta = builder.meta;
    blocking = builder.blocking;
    asks = builder.asks;
    streams = builder.streams;
    logs = builder.logs;
    timeout = builder.timeout;
    headers = List.copyOf(builder.headers);
  }

  /** A tool without arguments and result, which blocks; the builder says what is different. */
  public static Builder named(String name, Guard guard) {
    return new Builder(name, guard);
  }

  /** The name on the wire. */
  public String name() {
    return name;
  }

  /** Who may call it. */
  public Guard guard() {
    return guard;
  }

  /** The name for people. */
  public Optional<String> title() {
    return title;
  }

  /** What it does, in the words of the Javadoc or the annotation. */
  public Optional<String> description() {
    return description;
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

  /** The icons, as a JSON array. */
  public Optional<String> icons() {
    return icons;
  }

  /** The member {@code _meta} of the definition, as a JSON object. */
  public Optional<String> meta() {
    return meta;
  }

  /** What kind of result it leaves in its {@link ToolCall}. */
  public ResultKind resultKind() {
    return resultKind;
  }

  /** Whether the user's method may block, and so must not run on an I/O thread. */
  public boolean blocking() {
    return blocking;
  }

  /** Whether the user's method may ask the client for input. */
  public boolean asks() {
    return asks;
  }

  /** Whether the user's method may send messages before it returns. */
  public boolean streams() {
    return streams;
  }

  /** Whether the user's method may log to the client. */
  public boolean logs() {
    return logs;
  }

  /** How long a call may take: zero for ever, empty for what holds for the whole server. */
  public Optional<Duration> timeout() {
    return timeout;
  }

  /** The arguments that clients repeat as headers. */
  public List<HeaderParameter> headers() {
    return headers;
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
  public static final class Builder {
    private final String name;
    private final Guard guard;
    private Optional<String> title = Optional.empty();
    private Optional<String> description = Optional.empty();
    private String inputSchema = "{\"type\":\"object\",\"additionalProperties\":false}";
    private Optional<String> outputSchema = Optional.empty();
    private Optional<String> annotations = Optional.empty();
    private Optional<String> icons = Optional.empty();
    private Optional<String> meta = Optional.empty();
    private ResultKind resultKind = ResultKind.NONE;
    private boolean blocking = true;
    private boolean asks;
    private boolean streams;
    private boolean logs;
    private Optional<Duration> timeout = Optional.empty();
    private final List<HeaderParameter> headers = new ArrayList<>();

    private Builder(String name, Guard guard) {
      this.name = name;
      this.guard = guard;
    }

    /** The name for people. */
    public Builder title(String title) {
      this.title = Optional.of(title);
      return this;
    }

    /** What it does. */
    public Builder description(String description) {
      this.description = Optional.of(description);
      return this;
    }

    /** The schema of the arguments; without it, the tool takes none. */
    public Builder inputSchema(String json) {
      inputSchema = json;
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
      outputSchema = Optional.of(schema);
      return this;
    }

    /** The tool returns a JSON value other than an object, with this schema. */
    public Builder valueResult(String schema) {
      resultKind = ResultKind.VALUE;
      outputSchema = Optional.of(schema);
      return this;
    }

    /** The tool returns {@code Content}, several, or a {@code ToolResult}. */
    public Builder contentResult() {
      resultKind = ResultKind.CONTENT;
      return this;
    }

    /** The hints, as a JSON object. */
    public Builder annotations(String json) {
      annotations = Optional.of(json);
      return this;
    }

    /** The icons, as a JSON array. */
    public Builder icons(String json) {
      icons = Optional.of(json);
      return this;
    }

    /** The member {@code _meta} of the definition, as a JSON object. */
    public Builder meta(String json) {
      meta = Optional.of(json);
      return this;
    }

    /** The user's method may ask the client for input; it blocks then. */
    public Builder asks() {
      asks = true;
      return this;
    }

    /** The user's method never blocks: it runs on the I/O thread. */
    public Builder nonBlocking() {
      blocking = false;
      return this;
    }

    /** The user's method may send messages before it returns, such as its progress. */
    public Builder streams() {
      streams = true;
      return this;
    }

    /** The user's method may log to the client, and so send messages. */
    public Builder logs() {
      logs = true;
      return streams();
    }

    /** How long a call may take; zero for ever. */
    public Builder timeout(Duration time) {
      timeout = Optional.of(time);
      return this;
    }

    /** Clients repeat this argument as a header. */
    public Builder header(HeaderParameter header) {
      headers.add(header);
      return this;
    }

    /** The tool. */
    public Tool build() {
      return new Tool(this);
    }
  }
}
