package dev.tessera.processor.check;

import dev.tessera.processor.model.JsonType.EnumType;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.JsonType.UnionType;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.ServerModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The objects on the wire of a server: the arguments of each operation, and each record. */
final class ObjectsOf {
  private ObjectsOf() {}

  /**
   * An object.
   *
   * @param owner the method or record, for people
   * @param properties its members
   */
  record ObjectModel(String owner, List<Property> properties) {}

  static List<ObjectModel> all(ServerModel server) {
    return Stream.concat(arguments(server), records(server)).toList();
  }

  static Stream<ObjectModel> arguments(ServerModel server) {
    return server.features().guarded().stream()
        .map(it -> new ObjectModel(it.method().name(), it.arguments()));
  }

  static Stream<ObjectModel> records(ServerModel server) {
    return recordTypes(server)
        .map(type -> new ObjectModel(type.key().simpleName(), type.properties()));
  }

  /** The members of all objects. */
  static Stream<Property> properties(ServerModel server) {
    return Stream.concat(arguments(server), records(server))
        .flatMap(object -> object.properties().stream());
  }

  static Set<EnumType> enums(ServerModel server) {
    return server.types().enums();
  }

  static Stream<RecordType> recordTypes(ServerModel server) {
    return server.types().records().stream();
  }

  static Stream<UnionType> unions(ServerModel server) {
    return server.types().unions().stream();
  }
}
