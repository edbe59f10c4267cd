package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.Frames;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.McpTools;
import dev.tessera.runtime.tool.MissingCapabilityException;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.runtime.tool.ToolException;
import java.util.Optional;

/** A call that has passed every check and waits for its thread. */
final class PendingCall implements Outcome.Call {

  /** What came with the request. */
  record Input(RawJson id, RawJson arguments, Caller caller, ClientCapabilities capabilities) {}

  private final McpTools tools;
  private final int index;
  private final Tool tool;
  private final Input input;
  private final Results results;

  PendingCall(McpTools tools, int index, Tool tool, Input input, Results results) {
    this.tools = tools;
    this.index = index;
    this.tool = tool;
    this.input = input;
    this.results = results;
  }

  @Override
  public boolean blocking() {
    return tool.blocking();
  }

  @Override
  public Outcome.Answer run() {
    JsonWriter value = new JsonWriter();
    try {
      ToolCall call =
          new ToolCall(input.arguments().reader(), value, input.caller(), input.capabilities());
      tools.call(index, call);
      return call.answer()
          .map(whole -> results.whole(input.id(), whole))
          .orElseGet(() -> results.success(input.id(), tool, value));
    } catch (InvalidArgumentsException | ToolException e) {
      return results.failure(input.id(), String.valueOf(e.getMessage()));
    } catch (MissingCapabilityException e) {
      return missingCapability(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return incident(e);
    } catch (Throwable e) {
      // Whatever a tool throws, errors too: its request gets an answer with its id.
      return incident(e);
    }
  }

  private Outcome.Answer missingCapability(MissingCapabilityException e) {
    if (!results.revision().isModern()) {
      return results.failure(input.id(), String.valueOf(e.getMessage()));
    }
    return Frames.error(
        400,
        Optional.of(input.id()),
        ErrorCode.MISSING_CLIENT_CAPABILITY,
        String.valueOf(e.getMessage()),
        out -> {
          out.name("data").beginObject().name("requiredCapabilities").beginObject();
          out.name(e.capability()).beginObject().endObject().endObject().endObject();
        });
  }

  /** The log gets all, the client a reference to it. */
  private Outcome.Answer incident(Throwable cause) {
    String reference = Incidents.log("Tool " + tool.name() + " failed", cause);
    return results.failure(input.id(), "The tool failed. Reference: " + reference);
  }
}
