package dev.tessera.runtime.json;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A change to a value that may be null: leave it as it is (absent), clear it (null), or set it. For
 * parameters of tools and components of records; on the wire the member is left out, null, or a
 * {@code T}.
 *
 * <pre>{@code
 * @McpTool
 * @Scopes("todo:write")
 * public Todo updateTodo(long id, Patch<String> title, Patch<LocalDate> due) {
 *   Todo todo = find(id);
 *   return save(new Todo(id, title.applyTo(todo.title()), due.applyTo(todo.due())));
 * }
 * }</pre>
 *
 * <p>With {@code {"id":7,"due":null}} the title stays and the date is gone. Where null makes no
 * sense, as for a title that every todo has, take {@code Optional}.
 *
 * <p>As a component of a result, a member is left out when the patch is absent. Constraints stand
 * on the type argument, {@code Patch<@Size(max = 80) String>}, and hold for a value that is there.
 *
 * <p>Immutable and thread-safe if the value is.
 *
 * @param <T> the type of the value
 */
public final class Patch<T> {
  private static final Patch<?> ABSENT = new Patch<>(true, null);
  private static final Patch<?> NULL = new Patch<>(false, null);

  private final boolean absent;
  private final @Nullable T value;

  private Patch(boolean absent, @Nullable T value) {
    this.absent = absent;
    this.value = value;
  }

  /** No change. */
  @SuppressWarnings("unchecked") // it has no value of any type
  public static <T> Patch<T> absent() {
    return (Patch<T>) ABSENT;
  }

  /** The change to null. */
  @SuppressWarnings("unchecked") // it has no value of any type
  public static <T> Patch<T> ofNull() {
    return (Patch<T>) NULL;
  }

  /** The change to a value. */
  public static <T> Patch<T> of(T value) {
    return new Patch<>(false, Objects.requireNonNull(value, "Use ofNull()"));
  }

  /** The change to a value or to null. */
  public static <T> Patch<T> ofNullable(@Nullable T value) {
    return value == null ? ofNull() : of(value);
  }

  /** Whether there is no change. */
  public boolean isAbsent() {
    return absent;
  }

  /** Whether it is the change to null. */
  public boolean isNull() {
    return !absent && value == null;
  }

  /** The value that it changes to; empty if there is no change, and if it is to null. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /**
   * What a value is after the change.
   *
   * @param current what it is before
   */
  public @Nullable T applyTo(@Nullable T current) {
    return absent ? current : value;
  }

  /** Gives the new value, or null, to a consumer; does nothing if there is no change. */
  public void ifChanged(Consumer<? super @Nullable T> consumer) {
    if (!absent) {
      consumer.accept(value);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Patch<?> patch
        && absent == patch.absent
        && Objects.equals(value, patch.value);
  }

  @Override
  public int hashCode() {
    return absent ? 1 : Objects.hashCode(value);
  }

  /** {@code absent}, {@code null} or the value. */
  @Override
  public String toString() {
    return absent ? "absent" : String.valueOf(value);
  }
}
