package dev.tessera.runtime.input;

import dev.tessera.runtime.content.Annotations;
import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.content.Meta;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The JSON of {@code sampling/createMessage}, which is the same in all revisions. */
final class SamplingJson {
  private SamplingJson() {}

  static JsonWriter params(SamplingRequest request) {
    JsonWriter out = new JsonWriter();
    out.beginObject().name("messages").beginArray();
    request.messages().forEach(message -> write(out, message));
    out.endArray().name("maxTokens").value(request.maxTokens());
    request.systemPrompt().ifPresent(prompt -> out.name("systemPrompt").value(prompt));
    request.temperature().ifPresent(value -> out.name("temperature").value(value));
    if (!request.stopSequences().isEmpty()) {
      out.name("stopSequences").beginArray();
      request.stopSequences().forEach(out::value);
      out.endArray();
    }
    if (!request.modelHints().isEmpty()) {
      out.name("modelPreferences").beginObject().name("hints").beginArray();
      request.modelHints().forEach(hint -> out.beginObject().name("name").value(hint).endObject());
      out.endArray().endObject();
    }
    return out.endObject();
  }

  private static void write(JsonWriter out, SamplingMessage message) {
    String role = message.role().name().toLowerCase(Locale.ROOT);
    out.beginObject().name("role").value(role).name("content").beginObject();
    if (message.content() instanceof Content.Text text) {
      out.name("type").value("text").name("text").value(text.text());
    } else if (message.content() instanceof Content.Image image) {
      out.name("type").value("image").name("data").value(image.data());
      out.name("mimeType").value(image.mimeType());
    } else if (message.content() instanceof Content.Audio audio) {
      out.name("type").value("audio").name("data").value(audio.data());
      out.name("mimeType").value(audio.mimeType());
    }
    out.endObject().endObject();
  }

  static SamplingResult result(RawJson answer) throws InvalidAnswerException {
    JsonReader in = answer.reader();
    SamplingMessage.Role role = SamplingMessage.Role.ASSISTANT;
    List<Content> content = new ArrayList<>();
    String model = null;
    String stopReason = null;
    boolean contentful = false;
    for (in.map(); in.next(); ) {
      switch (in.member()) {
        case "role" -> {
          if ("user".equals(in.readString())) {
            role = SamplingMessage.Role.USER;
          }
        }
        case "content" -> {
          contentful = true;
          contents(in, content);
        }
        case "model" -> model = in.readString();
        case "stopReason" -> stopReason = in.readString();
        default -> in.skip();
      }
    }
    if (!in.violations().isEmpty()) {
      throw InvalidAnswerException.of("", in.violations());
    }
    if (!contentful || model == null) {
      throw new InvalidAnswerException("must have content and model");
    }
    return new SamplingResult(role, content, model, Optional.ofNullable(stopReason));
  }

  private static void contents(JsonReader in, List<Content> content) {
    if (in.isArray()) {
      for (in.array(); in.next(); ) {
        block(in).ifPresent(content::add);
      }
    } else {
      block(in).ifPresent(content::add);
    }
  }

  private static Optional<Content> block(JsonReader in) {
    String type = "";
    String text = "";
    String data = "";
    String mimeType = "";
    for (in.map(); in.next(); ) {
      switch (in.member()) {
        case "type" -> type = String.valueOf(in.readString());
        case "text" -> text = String.valueOf(in.readString());
        case "data" -> data = String.valueOf(in.readString());
        case "mimeType" -> mimeType = String.valueOf(in.readString());
        default -> in.skip();
      }
    }
    return switch (type) {
      case "text" -> Optional.of(new Content.Text(text, Annotations.none(), Meta.none()));
      case "image" ->
          Optional.of(new Content.Image(data, mimeType, Annotations.none(), Meta.none()));
      case "audio" ->
          Optional.of(new Content.Audio(data, mimeType, Annotations.none(), Meta.none()));
      default -> Optional.empty();
    };
  }
}
