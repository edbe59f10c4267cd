package dev.tessera.runtime.protocol.call;

import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.message.ErrorCode;
import dev.tessera.runtime.protocol.message.MissingCapability;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.subscribe.Followed;
import dev.tessera.runtime.protocol.task.StoredTask;
import dev.tessera.runtime.protocol.task.TaskResults;
import dev.tessera.runtime.protocol.task.Tasks;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tasks of a server, for the client that has begun them: its principal is the same, and may
 * still call the tool. For anybody else a task is not there, as one that never was.
 *
 * <p>Thread-safe.
 */
final class TaskTable {
  private final CallFrame frame;
  private final Tasks tasks;

  TaskTable(CallFrame frame) {
    this.frame = frame;
    tasks = frame.tasks();
  }

  /** A method of this name; there is none where nothing is a task or may become one. */
  Optional<Function<OperationRequest, Outcome>> method(String name) {
    if (!frame.features().description().hasTasks() && tasks.isEmpty()) {
      return Optional.empty();
    }
    return switch (name) {
      case "tasks/get" -> Optional.of(this::get);
      case "tasks/update" -> Optional.of(this::update);
      case "tasks/cancel" -> Optional.of(this::cancel);
      default -> Optional.empty();
    };
  }

  private Outcome get(OperationRequest request) {
    return with(request, task -> results().state(request.id(), task));
  }

  private Outcome update(OperationRequest request) {
    return with(request, task -> update(request, task));
  }

  private Outcome update(OperationRequest request, StoredTask task) {
    Optional<RawJson> responses =
        request.params().retry().inputResponses().filter(RawJson::isObject);
    if (responses.isEmpty()) {
      return request.malformed("\"params.inputResponses\" is an object");
    }
    return task.answer(responses.get())
        .map(
            problem ->
                request.malformed("\"params.inputResponses\" has a bad answer to " + problem))
        .orElseGet(() -> results().acknowledged(request.id()));
  }

  private Outcome cancel(OperationRequest request) {
    return with(
        request,
        task -> {
          task.cancel();
          return results().acknowledged(request.id());
        });
  }

  private TaskResults results() {
    return tasks.results();
  }

  private Outcome with(OperationRequest request, Function<StoredTask, Outcome> then) {
    if (!request.client().capabilities().hasExtension(ServerDescription.TASKS)) {
      return MissingCapability.extension(request.id(), ServerDescription.TASKS);
    }
    Optional<String> id = request.params().taskId();
    if (id.isEmpty()) {
      return request.malformed("\"params.taskId\" is a string");
    }
    return tasks
        .find(id.get(), request.caller().principal())
        .map(
            task ->
                frame
                    .admission()
                    .refusal(request, task.guard(), () -> unknown(request))
                    .orElseGet(() -> then.apply(task)))
        .orElseGet(() -> frame.admission().missing(request, unknown(request)));
  }

  /** A task of this caller's, as long as it is kept and the caller may call its tool. */
  Optional<Followed> followed(String id, Caller caller) {
    return tasks
        .find(id, caller.principal())
        .filter(task -> task.guard().permits(caller))
        .map(task -> task);
  }

  private static Outcome.Answer unknown(OperationRequest request) {
    return request
        .message()
        .error(200, ErrorCode.INVALID_PARAMS, "Unknown task; it may have expired");
  }

  /**
   * The refusal of the guard of a task's tool, as far as it may be sent before the request's id is
   * known. Empty means nothing.
   */
  Optional<Decision> earlyRefusal(String id, Caller caller) {
    return tasks
        .find(id, caller.principal())
        .flatMap(task -> frame.admission().early(task.guard(), caller));
  }
}
