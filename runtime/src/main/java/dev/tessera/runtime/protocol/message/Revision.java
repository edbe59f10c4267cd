package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.tool.Tool.ResultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The protocol revisions that are served, oldest first, and what the answers' form depends on. */
public enum Revision {
  /** The first; without hints, titles and structured content. */
  R2024_11_05("2024-11-05"),
  /** Brought Streamable HTTP, hints and batches. */
  R2025_03_26("2025-03-26"),
  /** Brought structured content, titles and the version header; took batches away. */
  R2025_06_18("2025-06-18"),
  /** The last with a handshake. */
  R2025_11_25("2025-11-25"),
  /** The current one. */
  R2026_07_28("2026-07-28");

  /** What a request over HTTP without a version header speaks (MCP 2025-11-25, Transports). */
  public static final Revision WITHOUT_HEADER = R2025_03_26;

  /** What {@code initialize} offers to a client whose revision is not known. */
  public static final Revision LATEST_LEGACY = R2025_11_25;

  /** The only revision that conveys everything with each request. */
  public static final Revision MODERN = R2026_07_28;

  /** The names of all revisions, latest first. */
  public static final List<String> SUPPORTED = latestFirst();

  private static final Revision[] ALL = values();

  private final String text;

  Revision(String text) {
    this.text = text;
  }

  private static List<String> latestFirst() {
    List<String> names = new ArrayList<>();
    for (Revision revision : values()) {
      names.add(0, revision.text);
    }
    return List.copyOf(names);
  }

  /** The revision of this name. */
  public static Optional<Revision> of(String text) {
    for (Revision revision : ALL) {
      if (revision.text.equals(text)) {
        return Optional.of(revision);
      }
    }
    return Optional.empty();
  }

  /** The name on the wire. */
  public String text() {
    return text;
  }

  /** Whether every request says everything, without a handshake. */
  public boolean isModern() {
    return this == MODERN;
  }

  /** Whether a body may be an array of messages; this revision alone demands it. */
  public boolean hasBatches() {
    return this == R2025_03_26;
  }

  /** Whether content may be audio. */
  public boolean hasAudio() {
    return atLeast(R2025_03_26);
  }

  /** Whether content may be a link to a resource, and annotations have a time. */
  public boolean hasResourceLinks() {
    return atLeast(R2025_06_18);
  }

  /** Whether tools have hints. */
  public boolean hasToolAnnotations() {
    return atLeast(R2025_03_26);
  }

  /** Whether tools and servers have titles, and objects are structured content with a schema. */
  public boolean hasTitlesAndStructuredObjects() {
    return atLeast(R2025_06_18);
  }

  /** Whether tools, resources and prompts may say more about themselves in {@code _meta}. */
  public boolean hasMetaOfDefinitions() {
    return atLeast(R2025_06_18);
  }

  /** Whether servers, tools, resources and prompts have icons, and servers a web site. */
  public boolean hasIcons() {
    return atLeast(R2025_11_25);
  }

  /** Whether servers can have users fill in forms. */
  public boolean hasElicitation() {
    return atLeast(R2025_06_18);
  }

  /**
   * Whether servers can send users to web pages too, and forms have titled choices, several choices
   * and defaults of all kinds.
   */
  public boolean hasElicitationModes() {
    return atLeast(R2025_11_25);
  }

  /**
   * Whether a client can come back to a stream that has ended early. Ids of events are older, but
   * older clients take an event without a message for a broken one.
   */
  public boolean hasResumableStreams() {
    return this == R2025_11_25;
  }

  /** Whether servers say that they complete arguments; before, clients had to try. */
  public boolean hasCompletionsCapability() {
    return atLeast(R2025_03_26);
  }

  /** Whether clients and servers tell each other their extensions. */
  public boolean hasExtensions() {
    return atLeast(R2026_07_28);
  }

  /** Whether a resource that is not there is an error of invalid parameters, like all others. */
  public boolean missesResourcesAsInvalidParams() {
    return isModern();
  }

  /** Whether a result of this kind is structured content, and so has an output schema. */
  public boolean hasStructuredContent(ResultKind kind) {
    return switch (kind) {
      case NONE, TEXT, CONTENT -> false;
      case OBJECT -> hasTitlesAndStructuredObjects();
      case VALUE -> hasStructuredValues();
    };
  }

  /** Whether lists and scalars are structured content with a schema. */
  public boolean hasStructuredValues() {
    return atLeast(R2026_07_28);
  }

  private boolean atLeast(Revision other) {
    return compareTo(other) >= 0;
  }
}
