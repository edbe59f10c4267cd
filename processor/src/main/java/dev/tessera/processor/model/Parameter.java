package dev.tessera.processor.model;

import dev.tessera.processor.problem.Where;
import java.util.Optional;
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

  /**
   * A parameter by which the method asks its client, or keeps something while that answers; clients
   * do not see it.
   *
   * @param kind what for
   * @param name its name on the wire
   * @param type the form, or what is kept; empty for the other kinds
   * @param typeName the same in the source
   * @param label how a message names it: {@code Parameter 'contact' of book}
   * @param where the parameter
   */
  record Asked(
      Kind kind, String name, Optional<JsonType> type, String typeName, String label, Where where)
      implements Parameter {

    /** What a parameter may ask for. */
    public enum Kind {
      /** A form. */
      FORM,
      /** A page that the user visits. */
      URL,
      /** An answer of the client's model. */
      SAMPLING,
      /** The client's roots. */
      ROOTS,
      /** Nothing: it keeps something for the method. */
      STATE
    }

    @Override
    public Stream<Property> arguments() {
      return Stream.empty();
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
    /** Lets go of the client for a while. */
    POLLING,
    /** Whether somebody still waits. */
    CANCELLATION,
    /** The trace that the call belongs to. */
    TRACE,
    /** What the client has said about the request. */
    META,
    /** What changes in the server. */
    CHANGES,
    /** When the call goes on as a task. */
    TASK;

    @Override
    public Stream<Property> arguments() {
      return Stream.empty();
    }
  }
}
