package dev.tessera.runtime.protocol.message;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.tool.ClientCapabilities;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON-RPC message in one pass, whatever the order of its members. The arguments of a
 * tool stay an undecoded span.
 */
public final class MessageReader {
  private @Nullable String jsonrpc;
  private @Nullable RawJson id;
  private @Nullable String method;
  private @Nullable RawJson result;
  private @Nullable RawJson error;
  private boolean strangeParams;
  private Params params = Params.NONE;

  private MessageReader() {}

  /**
   * Reads the value that the reader is at.
   *
   * @throws InvalidMessageException if it is no message; the whole value has been read
   */
  public static Message read(JsonReader in) throws InvalidMessageException {
    if (!in.isObject()) {
      in.skip();
      throw new InvalidMessageException(Optional.empty(), "a message is an object");
    }
    MessageReader reader = new MessageReader();
    for (in.map(); in.next(); ) {
      reader.member(in);
    }
    return reader.message();
  }

  private void member(JsonReader in) {
    switch (in.member()) {
      case "jsonrpc" -> jsonrpc = in.readWord();
      case "id" -> id = in.readRaw();
      case "method" -> method = in.readWord();
      case "params" -> {
        strangeParams = !in.isObject();
        params = strangeParams ? skipped(in) : params(in);
      }
      case "result" -> result = in.readRaw();
      case "error" -> error = in.readRaw();
      default -> in.skip();
    }
  }

  private Message message() throws InvalidMessageException {
    Optional<RawJson> goodId = Optional.ofNullable(id).filter(MessageReader::isId);
    if (error != null && method == null && "2.0".equals(jsonrpc)) {
      // Never answered: two peers that answer errors would never stop. It may have no id, or a null
      // one (MCP 2026-07-28, Overview, Error Responses).
      return response(new Message.Reply(goodId, true, error));
    }
    if (id != null && goodId.isEmpty()) {
      throw new InvalidMessageException(goodId, "\"id\" is a string or an integer");
    }
    if (!"2.0".equals(jsonrpc)) {
      throw new InvalidMessageException(goodId, "\"jsonrpc\" is \"2.0\"");
    }
    if (method == null) {
      if (result != null && id != null) {
        return response(new Message.Reply(goodId, false, result));
      }
      throw new InvalidMessageException(goodId, "\"method\" is a string");
    }
    if (strangeParams) {
      throw new InvalidMessageException(goodId, "\"params\" is an object");
    }
    Message.Kind kind = id == null ? Message.Kind.NOTIFICATION : Message.Kind.REQUEST;
    return new Message(kind, goodId, method, params, Optional.empty());
  }

  private Message response(Message.Reply reply) {
    return new Message(Message.Kind.RESPONSE, Optional.empty(), "", params, Optional.of(reply));
  }

  /** A string, or an integer written without fraction and exponent. */
  private static boolean isId(RawJson value) {
    byte first = value.bytes()[value.offset()];
    if (first == '"') {
      return true;
    }
    for (int i = first == '-' ? 1 : 0; i < value.length(); i++) {
      byte b = value.bytes()[value.offset() + i];
      if (b < '0' || b > '9') {
        return false;
      }
    }
    return true;
  }

  private static Params skipped(JsonReader in) {
    in.skip();
    return Params.NONE;
  }

  private static Params params(JsonReader in) {
    String name = null;
    String uri = null;
    RawJson arguments = null;
    RawJson ref = null;
    RawJson argument = null;
    RawJson context = null;
    RawJson cursor = null;
    String protocolVersion = null;
    ClientCapabilities capabilities = null;
    String level = null;
    RawJson requestId = null;
    String taskId = null;
    RawJson notifications = null;
    RawJson inputResponses = null;
    RawJson requestState = null;
    Params.Meta meta = Params.Meta.NONE;
    for (in.map(); in.next(); ) {
      switch (in.member()) {
        case "name" -> name = in.readWord();
        case "uri" -> uri = in.readString();
        case "ref" -> ref = in.readRaw();
        case "argument" -> argument = in.readRaw();
        case "context" -> context = in.readRaw();
        case "arguments" -> arguments = in.readRaw();
        case "cursor" -> cursor = in.readRaw();
        case "protocolVersion" -> protocolVersion = in.readWord();
        case "capabilities" -> capabilities = CapabilitiesReader.read(in);
        case "level" -> level = in.readString();
        case "requestId" -> requestId = in.readRaw();
        case "taskId" -> taskId = in.readString();
        case "notifications" -> notifications = in.readRaw();
        case "inputResponses" -> inputResponses = in.readRaw();
        case "requestState" -> requestState = in.readRaw();
        case "_meta" -> meta = meta(in);
        default -> in.skip();
      }
    }
    return new Params(
        Optional.ofNullable(name),
        Optional.ofNullable(uri),
        Optional.ofNullable(arguments),
        Optional.ofNullable(cursor),
        Optional.ofNullable(protocolVersion),
        Optional.ofNullable(capabilities),
        Params.Completing.of(ref, argument, context),
        Optional.ofNullable(level),
        Optional.ofNullable(requestId).filter(MessageReader::isId),
        Optional.ofNullable(taskId),
        Optional.ofNullable(notifications),
        Params.Retry.of(inputResponses, requestState),
        meta);
  }

  private static Params.Meta meta(JsonReader in) {
    if (!in.isObject()) {
      in.skip();
      return Params.Meta.NONE;
    }
    int start = in.start();
    String protocolVersion = null;
    ClientCapabilities capabilities = null;
    RawJson progressToken = null;
    RawJson logLevel = null;
    for (in.map(); in.next(); ) {
      switch (in.member()) {
        case "io.modelcontextprotocol/protocolVersion" -> protocolVersion = in.readWord();
        case "io.modelcontextprotocol/clientCapabilities" ->
            capabilities = CapabilitiesReader.read(in);
        case "io.modelcontextprotocol/logLevel" -> logLevel = in.readRaw();
        case "progressToken" -> progressToken = in.readRaw();
        default -> in.skip();
      }
    }
    return new Params.Meta(
        Optional.ofNullable(protocolVersion),
        Optional.ofNullable(capabilities),
        Optional.ofNullable(progressToken).filter(MessageReader::isId),
        Optional.ofNullable(logLevel),
        Optional.of(in.rawSince(start)));
  }
}
