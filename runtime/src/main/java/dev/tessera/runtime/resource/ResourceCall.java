package dev.tessera.runtime.resource;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.OperationCall;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a resource. Its arguments are the variables of the template as an object of
 * strings, decoded; of a resource without variables the empty object. Written for generated code;
 * used by one thread at a time.
 */
public final class ResourceCall extends OperationCall {
  private final String uri;
  private final JsonWriter json = new JsonWriter();
  private List<ResourceContents> contents = List.of();
  private Optional<String> usualMimeType = Optional.empty();

  /**
   * @param uri the URI that the client has asked for
   * @param variables a reader at the object of the template's variables
   * @param caller who reads
   * @param capabilities what the client can
   */
  public ResourceCall(
      String uri, JsonReader variables, Caller caller, ClientCapabilities capabilities) {
    super(uri, variables, caller, capabilities);
    variables.inTexts();
    this.uri = uri;
  }

  /** The URI that the client has asked for. */
  public String uri() {
    return uri;
  }

  /**
   * Where a value goes that is sent as JSON, of type {@code application/json} unless the resource
   * declares another; {@link #answerJson()} has to follow.
   */
  public JsonWriter json() {
    return json;
  }

  /** Answers with what is in {@link #json()}. */
  public void answerJson() {
    contents = List.of(ResourceContents.text(json.toString()));
    usualMimeType = Optional.of("application/json");
  }

  /** The type of the contents where neither they nor the resource say one. */
  public Optional<String> usualMimeType() {
    return usualMimeType;
  }

  /**
   * Answers with a text.
   *
   * @throws ResourceNotFoundException if it is null: there is no such resource
   */
  public void answer(@Nullable String text) throws ResourceNotFoundException {
    answer(ResourceContents.text(found(text)));
  }

  /**
   * Answers with bytes.
   *
   * @throws ResourceNotFoundException if they are null: there is no such resource
   */
  public void answer(byte @Nullable [] bytes) throws ResourceNotFoundException {
    answer(ResourceContents.binary(found(bytes)));
  }

  /**
   * Answers with one piece of contents.
   *
   * @throws ResourceNotFoundException if it is null: there is no such resource
   */
  public void answer(@Nullable ResourceContents one) throws ResourceNotFoundException {
    contents = List.of(found(one));
  }

  /**
   * Answers with several pieces of contents.
   *
   * @throws ResourceNotFoundException if they are null: there is no such resource
   */
  public void answer(@Nullable List<ResourceContents> all) throws ResourceNotFoundException {
    contents = List.copyOf(found(all));
  }

  /**
   * The value.
   *
   * @throws ResourceNotFoundException if it is null
   */
  public <T> T found(@Nullable T value) throws ResourceNotFoundException {
    if (value == null) {
      throw new ResourceNotFoundException(uri);
    }
    return value;
  }

  /**
   * The value.
   *
   * @throws ResourceNotFoundException if there is none
   */
  public <T> T found(Optional<T> value) throws ResourceNotFoundException {
    return value.orElseThrow(() -> new ResourceNotFoundException(uri));
  }

  /**
   * Leaves the contents for later: the call ends when the stage does.
   *
   * @param value what the user's method has returned
   * @param answer puts the value into this call; what it throws ends the call
   */
  public <T> void answerLater(@Nullable CompletionStage<T> value, Answer<? super T> answer) {
    later(
        value,
        found -> {
          try {
            answer.with(found);
          } catch (ResourceNotFoundException e) {
            throw new CompletionException(e);
          }
        });
  }

  /** Answers with a value that has come. */
  public interface Answer<T> {
    /** Answers, or says that there is no such resource. */
    void with(T value) throws ResourceNotFoundException;
  }

  /** The contents, once it has answered. */
  public List<ResourceContents> contents() {
    return contents;
  }
}
