package dev.tessera.processor.model;

import dev.tessera.processor.model.JsonType.AnyType;
import dev.tessera.processor.model.JsonType.BooleanType;
import dev.tessera.processor.model.JsonType.ConstrainedType;
import dev.tessera.processor.model.JsonType.EnumType;
import dev.tessera.processor.model.JsonType.FormatType;
import dev.tessera.processor.model.JsonType.IntegerType;
import dev.tessera.processor.model.JsonType.ListType;
import dev.tessera.processor.model.JsonType.MapType;
import dev.tessera.processor.model.JsonType.NullableType;
import dev.tessera.processor.model.JsonType.NumberType;
import dev.tessera.processor.model.JsonType.OptionalType;
import dev.tessera.processor.model.JsonType.PatchType;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.JsonType.ReferenceType;
import dev.tessera.processor.model.JsonType.StringType;
import dev.tessera.processor.model.JsonType.UnionType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds the user's own types in a type, however deep: inner ones before those that hold them. */
public final class UserTypes implements JsonType.Visitor<UserTypes> {
  private final Set<EnumType> enums = new LinkedHashSet<>();
  private final Set<RecordType> records = new LinkedHashSet<>();
  private final Set<UnionType> unions = new LinkedHashSet<>();
  private final Map<TypeKey, Set<TypeKey>> uses = new LinkedHashMap<>();
  private final Deque<TypeKey> inside = new ArrayDeque<>();
  private boolean hasReferences;

  /** Finds the user's types in all of these. */
  public static UserTypes in(Collection<JsonType> types) {
    UserTypes found = new UserTypes();
    types.forEach(type -> type.accept(found));
    return found;
  }

  private UserTypes() {}

  /** The enums. */
  public Set<EnumType> enums() {
    return Collections.unmodifiableSet(enums);
  }

  /** The records. */
  public Set<RecordType> records() {
    return Collections.unmodifiableSet(records);
  }

  /** The sealed interfaces. */
  public Set<UnionType> unions() {
    return Collections.unmodifiableSet(unions);
  }

  /** Those of them that contain themselves, however deep. */
  public Set<TypeKey> recursive() {
    if (!hasReferences) {
      return Set.of();
    }
    Set<TypeKey> recursive = new HashSet<>();
    for (TypeKey key : uses.keySet()) {
      Set<TypeKey> reached = new HashSet<>();
      reach(key, reached);
      if (reached.contains(key)) {
        recursive.add(key);
      }
    }
    return recursive;
  }

  private void reach(TypeKey from, Set<TypeKey> reached) {
    for (TypeKey next : uses.getOrDefault(from, Set.of())) {
      if (reached.add(next)) {
        reach(next, reached);
      }
    }
  }

  /** Notes the use of a type; whether it is the first, so that its parts are to be visited. */
  private boolean enter(TypeKey key) {
    if (!inside.isEmpty()) {
      uses.computeIfAbsent(inside.peek(), it -> new LinkedHashSet<>()).add(key);
    }
    if (uses.putIfAbsent(key, new LinkedHashSet<>()) != null) {
      return false;
    }
    inside.push(key);
    return true;
  }

  @Override
  public UserTypes visitString(StringType type) {
    return this;
  }

  @Override
  public UserTypes visitBoolean(BooleanType type) {
    return this;
  }

  @Override
  public UserTypes visitInteger(IntegerType type) {
    return this;
  }

  @Override
  public UserTypes visitNumber(NumberType type) {
    return this;
  }

  @Override
  public UserTypes visitFormat(FormatType type) {
    return this;
  }

  @Override
  public UserTypes visitEnum(EnumType type) {
    enums.add(type);
    return this;
  }

  @Override
  public UserTypes visitRecord(RecordType type) {
    if (enter(type.key())) {
      type.properties().forEach(property -> property.type().accept(this));
      records.add(type);
      inside.pop();
    }
    return this;
  }

  @Override
  public UserTypes visitUnion(UnionType type) {
    if (enter(type.key())) {
      type.variants().forEach(variant -> variant.type().accept(this));
      unions.add(type);
      inside.pop();
    }
    return this;
  }

  @Override
  public UserTypes visitReference(ReferenceType type) {
    hasReferences = true;
    return type.target().accept(this);
  }

  @Override
  public UserTypes visitList(ListType type) {
    return type.element().accept(this);
  }

  @Override
  public UserTypes visitMap(MapType type) {
    type.key().accept(this);
    return type.value().accept(this);
  }

  @Override
  public UserTypes visitAny(AnyType type) {
    return this;
  }

  @Override
  public UserTypes visitOptional(OptionalType type) {
    return type.value().accept(this);
  }

  @Override
  public UserTypes visitPatch(PatchType type) {
    return type.value().accept(this);
  }

  @Override
  public UserTypes visitNullable(NullableType type) {
    return type.value().accept(this);
  }

  @Override
  public UserTypes visitConstrained(ConstrainedType type) {
    return type.value().accept(this);
  }
}
