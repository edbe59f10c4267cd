package dev.tessera.processor.model;

import java.util.stream.Stream;

/** A parameter of a tool's method. */
public sealed interface Parameter {

  /** The argument that it takes, if it takes one. */
  Stream<Property> arguments();

  /**
   * A parameter that takes an argument of the call.
   *
   * @param property the argument
   */
  record Argument(Property property) implements Parameter {
    @Override
    public Stream<Property> arguments() {
      return Stream.of(property);
    }
  }

  /** A parameter that takes something else of the call, which clients do not see. */
  enum Context implements Parameter {
    /** Who calls. */
    CALLER,
    /** The claims of the access token. */
    ACCESS_TOKEN,
    /** What the client can. */
    CAPABILITIES,
    /** How far the call has come. */
    PROGRESS,
    /** The client's log. */
    LOG,
    /** Whether somebody still waits. */
    CANCELLATION,
    /** The trace that the call belongs to. */
    TRACE,
    /** What the client has said about the request. */
    META;

    @Override
    public Stream<Property> arguments() {
      return Stream.empty();
    }
  }
}
