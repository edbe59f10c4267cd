package dev.tessera.processor.model;

import dev.tessera.processor.model.Parameter.Asked;
import dev.tessera.processor.model.Property.Written;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A method of the user's that a client can have called. */
public sealed interface Operation permits ToolModel, ResourceModel, PromptModel, CompletionModel {

  /** What it is for clients. */
  OperationKind kind();

  /** The name on the wire. */
  String name();

  /** How it is answered. */
  Handler handler();

  /** The value that the method returns or promises, where that goes out as JSON. */
  Optional<JsonType> result();

  /** The method. */
  default MethodModel method() {
    return handler().method();
  }

  /** Whether it may block. */
  default boolean blocking() {
    return handler().blocking();
  }

  /** How long a call may take, as written. */
  default Optional<Written> timeout() {
    return handler().timeout();
  }

  /** The guards that hold for it; one if all is well. A completion has none: its target has. */
  default List<GuardModel> guards() {
    return handler().guards();
  }

  /** The guards of the methods that it overrides or implements. */
  default List<GuardModel> overridden() {
    return handler().overridden();
  }

  /** The method's parameters. */
  default List<Parameter> parameters() {
    return handler().parameters();
  }

  /** Whether it returns a {@code CompletionStage}. */
  default boolean later() {
    return handler().later();
  }

  /** How a sentence begins with it: {@code Tool "add"}. */
  default String label() {
    return kind().label(name());
  }

  /** The guard, once it is certain that there is exactly one. */
  default GuardModel guard() {
    return guards().get(0);
  }

  /** The parameters that clients see. */
  default List<Property> arguments() {
    return parameters().stream().flatMap(Parameter::arguments).toList();
  }

  /** Whether the method may send messages before it returns. */
  default boolean streams() {
    return logs()
        || parameters().contains(Parameter.Context.PROGRESS)
        || parameters().contains(Parameter.Context.POLLING);
  }

  /** Whether the method may log to the client. */
  default boolean logs() {
    return parameters().contains(Parameter.Context.LOG);
  }

  /** Whether the method may publish changes of the server. */
  default boolean publishes() {
    return parameters().contains(Parameter.Context.CHANGES);
  }

  /** The parameters by which the method asks its client. */
  default List<Asked> asked() {
    return parameters().stream().filter(Asked.class::isInstance).map(Asked.class::cast).toList();
  }

  /** The types of what comes in and of what goes out, and of what is asked for or kept. */
  default Stream<JsonType> types() {
    Stream<JsonType> asked = asked().stream().flatMap(it -> it.type().stream());
    return Stream.of(arguments().stream().map(Property::type), asked, result().stream())
        .flatMap(types -> types);
  }
}
