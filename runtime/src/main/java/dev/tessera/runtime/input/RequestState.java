package dev.tessera.runtime.input;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an operation keeps for itself while the client answers a question, so that it need not do
 * again what it has done (MCP 2026-07-28, Multi Round-Trip Requests, {@code requestState}): a
 * parameter that an operation may have, invisible to clients.
 *
 * <pre>{@code
 * record Draft(String number) {}
 *
 * String book(String day, Elicit<Contact> contact, RequestState<Draft> draft) {
 *   if (draft.get().isEmpty()) {
 *     draft.set(new Draft(bookings.reserve(day))); // once, however often this method runs
 *   }
 *   ...
 * }
 * }</pre>
 *
 * <p>The client carries it, sealed: it can neither read nor change it, and can use it for the same
 * call of the same user only, for ten minutes, but in that time more than once. Keep it small: all
 * of it, with the answers so far, has less than 48 kB. Thread-safe.
 *
 * @param <T> a record
 */
public final class RequestState<T> {
  private final Inputs inputs;
  private final BiConsumer<JsonWriter, ? super T> writer;
  private Optional<T> value;

  /**
   * Written for generated code.
   *
   * @param reader reads what the writer has written
   * @param writer writes a value
   */
  public RequestState(
      Inputs inputs,
      Function<JsonReader, ? extends @Nullable T> reader,
      BiConsumer<JsonWriter, ? super T> writer) {
    this.inputs = inputs;
    this.writer = writer;
    this.value = inputs.kept(raw -> read(raw, reader));
  }

  private static <T> T read(RawJson raw, Function<JsonReader, ? extends @Nullable T> reader)
      throws InvalidAnswerException {
    JsonReader in = raw.reader();
    T read = reader.apply(in);
    if (read == null || !in.violations().isEmpty()) {
      throw InvalidAnswerException.of("", in.violations());
    }
    return read;
  }

  /** What was set last, in this run of the method or in one before; empty if nothing was. */
  public synchronized Optional<T> get() {
    return value;
  }

  /** Keeps a value, instead of what was kept before. */
  public synchronized void set(T kept) {
    JsonWriter out = new JsonWriter();
    writer.accept(out, kept);
    inputs.keep(out);
    value = Optional.of(kept);
  }
}
