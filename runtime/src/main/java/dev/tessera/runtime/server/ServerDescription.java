package dev.tessera.runtime.server;

import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.Operation;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server is, known at compile time.
 *
 * <p>Immutable and thread-safe.
 */
public final class ServerDescription {
  /** The extension that a server has by itself where calls of a tool may go on as tasks. */
  public static final String TASKS = "io.modelcontextprotocol/tasks";

  private final String name;
  private final Optional<String> title;
  private final String version;
  private final Optional<String> instructions;
  private final Optional<String> icons;
  private final Optional<String> websiteUrl;
  private final Map<String, String> extensions;
  private final ScopeVocabulary scopes;
  private final List<Tool> tools;
  private final List<Resource> resources;
  private final List<Prompt> prompts;
  private final List<Completion> completions;
  private final AccessPolicy access;
  private final TimesToLive timesToLive;
  private final boolean publishes;
  private final boolean secured;
  private final boolean asks;
  private final boolean converses;
  private final boolean tasks;

  private ServerDescription(Builder builder) {
    name = builder.name;
    title = builder.title;
    version = builder.version;
    instructions = builder.instructions;
    icons = builder.icons;
    websiteUrl = builder.websiteUrl;
    extensions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.extensions));
    scopes = builder.scopes;
    tools = builder.tools;
    resources = builder.resources;
    prompts = builder.prompts;
    completions = builder.completions;
    access = builder.access;
    timesToLive = builder.timesToLive;
    boolean publishing = builder.publishes;
    boolean guarded = builder.secured;
    boolean asking = false;
    boolean speaking = false;
    for (List<? extends Operation> kind : List.of(tools, resources, prompts)) {
      for (Operation operation : kind) {
        publishing |= operation.publishes();
        guarded |= !operation.guard().isPublic();
        asking |= operation.asks();
        speaking |= operation.streams();
      }
    }
    publishes = publishing;
    secured = guarded;
    asks = asking;
    converses = publishing || asking || speaking;
    boolean going = false;
    for (Tool tool : tools) {
      going |= tool.taskSupport() != Tool.TaskSupport.NONE;
    }
    tasks = going;
  }

  /**
   * A server with nothing to offer yet and the usual access policy; the builder says what is
   * different.
   *
   * @param name the name in {@code serverInfo}
   * @param version the version in {@code serverInfo}
   * @param scopes the declared scopes
   */
  public static Builder named(String name, String version, ScopeVocabulary scopes) {
    return new Builder(name, version, scopes);
  }

  /** The name in {@code serverInfo}. */
  public String name() {
    return name;
  }

  /** The name for people, if there is another. */
  public Optional<String> title() {
    return title;
  }

  /** The version in {@code serverInfo}. */
  public String version() {
    return version;
  }

  /** How a model should use the server. */
  public Optional<String> instructions() {
    return instructions;
  }

  /** The icons, as a JSON array. */
  public Optional<String> icons() {
    return icons;
  }

  /** Where people read more about it. */
  public Optional<String> websiteUrl() {
    return websiteUrl;
  }

  /** The settings of its extensions, JSON objects, by the identifiers of these. */
  public Map<String, String> extensions() {
    return extensions;
  }

  /** The declared scopes. */
  public ScopeVocabulary scopes() {
    return scopes;
  }

  /**
   * The tools in the order of {@code tools/list}; an index in this list is how a tool is called.
   */
  public List<Tool> tools() {
    return tools;
  }

  /**
   * The resources and the templates of resources, in the order of {@code resources/list} and {@code
   * resources/templates/list}; an index in this list is how one is read.
   */
  public List<Resource> resources() {
    return resources;
  }

  /** The prompts in the order of {@code prompts/list}; an index is how one is got. */
  public List<Prompt> prompts() {
    return prompts;
  }

  /** Whether it has a list of tools, though perhaps an empty one that may change. */
  public boolean hasTools() {
    return publishes || !tools.isEmpty();
  }

  /** Whether it has a list of resources, though perhaps an empty one that may change. */
  public boolean hasResources() {
    return publishes || !resources.isEmpty();
  }

  /** Whether it has a list of prompts, though perhaps an empty one that may change. */
  public boolean hasPrompts() {
    return publishes || !prompts.isEmpty();
  }

  /** What completes the arguments of prompts and the variables of templates. */
  public List<Completion> completions() {
    return completions;
  }

  /** What it makes of its guards. */
  public AccessPolicy access() {
    return access;
  }

  /** How long clients may keep what it tells them, as far as it says so. */
  public TimesToLive timesToLive() {
    return timesToLive;
  }

  /** The same server with this access policy. */
  public ServerDescription withAccess(AccessPolicy policy) {
    return copy().access(policy).build();
  }

  /** The same server, which publishes changes. */
  public ServerDescription withChanges() {
    return copy().publishes().build();
  }

  /**
   * The same server with something else to offer. Whether it needs access tokens and publishes
   * changes stays as it is.
   */
  public ServerDescription offering(
      List<Tool> tools,
      List<Resource> resources,
      List<Prompt> prompts,
      List<Completion> completions) {
    return copy()
        .tools(tools)
        .resources(resources)
        .prompts(prompts)
        .completions(completions)
        .build();
  }

  private Builder copy() {
    Builder builder = new Builder(name, version, scopes);
    title.ifPresent(builder::title);
    instructions.ifPresent(builder::instructions);
    icons.ifPresent(builder::icons);
    websiteUrl.ifPresent(builder::websiteUrl);
    builder.publishes = publishes;
    extensions.forEach(builder::extension);
    builder.secured = secured;
    return builder
        .tools(tools)
        .resources(resources)
        .prompts(prompts)
        .completions(completions)
        .access(access)
        .timesToLive(timesToLive);
  }

  /**
   * Whether anything here needs an access token. Then every request on HTTP does, unless the access
   * policy lets anonymous callers in.
   */
  public boolean secured() {
    return secured;
  }

  /** Whether there is anything here that not every caller is shown. */
  public boolean hidesOperations() {
    return secured()
        && (access.anonymous() || access.visibility() == AccessPolicy.Visibility.GRANTED);
  }

  /** Whether calls of a tool here may go on as tasks. */
  public boolean hasTasks() {
    return tasks;
  }

  /** Whether anything here may ask its client for input. */
  public boolean asks() {
    return asks;
  }

  /**
   * Whether anything here says something besides its answer, or asks: then clients of the revisions
   * that begin with a handshake need a session over HTTP, which remembers what they said they can
   * and want to hear, takes their answers, and lets them listen and come back to a stream.
   */
  public boolean converses() {
    return converses;
  }

  /**
   * Whether anything here may publish changes: then clients can subscribe, and what the server
   * offers may come and go while it runs.
   */
  public boolean publishesChanges() {
    return publishes;
  }

  /** All that has a guard of its own: tools, resources and prompts. */
  public Stream<Operation> operations() {
    return Stream.of(tools, resources, prompts).flatMap(List::stream);
  }

  /** Collects what a server is. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final String version;
    private final ScopeVocabulary scopes;
    private Optional<String> title = Optional.empty();
    private Optional<String> instructions = Optional.empty();
    private Optional<String> icons = Optional.empty();
    private Optional<String> websiteUrl = Optional.empty();
    private final Map<String, String> extensions = new LinkedHashMap<>();
    private List<Tool> tools = List.of();
    private List<Resource> resources = List.of();
    private List<Prompt> prompts = List.of();
    private List<Completion> completions = List.of();
    private AccessPolicy access = AccessPolicy.usual();
    private TimesToLive timesToLive = TimesToLive.unsaid();
    private boolean publishes;
    private boolean secured;

    private Builder(String name, String version, ScopeVocabulary scopes) {
      this.name = name;
      this.version = version;
      this.scopes = scopes;
    }

    /** The name for people. */
    public Builder title(String title) {
      this.title = Optional.of(title);
      return this;
    }

    /** How a model should use the server. */
    public Builder instructions(String instructions) {
      this.instructions = Optional.of(instructions);
      return this;
    }

    /** The icons, as a JSON array; sent from revision 2025-11-25 on. */
    public Builder icons(String json) {
      icons = Optional.of(json);
      return this;
    }

    /** Where people read more about it; sent from revision 2025-11-25 on. */
    public Builder websiteUrl(String url) {
      websiteUrl = Optional.of(url);
      return this;
    }

    /**
     * An extension of the protocol that it supports (MCP 2026-07-28, Versioning, Extension
     * Negotiation); discovery says so. That of tasks is there by itself where a tool may be one.
     *
     * @param identifier as in {@code com.example/feature}
     * @param settings what clients are told about it, a JSON object
     */
    public Builder extension(String identifier, String settings) {
      extensions.put(identifier, settings);
      return this;
    }

    /** All its tools. */
    public Builder tools(List<Tool> all) {
      tools = List.copyOf(all);
      return this;
    }

    /** All its tools. */
    public Builder tools(Tool... all) {
      return tools(List.of(all));
    }

    /** All its resources and templates of resources. */
    public Builder resources(List<Resource> all) {
      resources = List.copyOf(all);
      return this;
    }

    /** All its resources and templates of resources. */
    public Builder resources(Resource... all) {
      return resources(List.of(all));
    }

    /** All its prompts. */
    public Builder prompts(List<Prompt> all) {
      prompts = List.copyOf(all);
      return this;
    }

    /** All its prompts. */
    public Builder prompts(Prompt... all) {
      return prompts(List.of(all));
    }

    /** All its completions. */
    public Builder completions(List<Completion> all) {
      completions = List.copyOf(all);
      return this;
    }

    /** All its completions. */
    public Builder completions(Completion... all) {
      return completions(List.of(all));
    }

    /** What it makes of its guards. */
    public Builder access(AccessPolicy policy) {
      access = policy;
      return this;
    }

    /** How long clients may keep this. */
    public Builder timeToLive(Cacheable what, Duration time) {
      return timesToLive(timesToLive.with(what, time));
    }

    private Builder timesToLive(TimesToLive times) {
      timesToLive = times;
      return this;
    }

    /** The server publishes changes, whether an operation of its own does or not. */
    public Builder publishes() {
      publishes = true;
      return this;
    }

    /** The server. */
    public ServerDescription build() {
      return new ServerDescription(this);
    }
  }
}
