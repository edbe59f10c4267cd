package dev.tessera.runtime.interaction;

/**
 * Says when a call goes on as a task, and what that is doing (the extension {@code
 * io.modelcontextprotocol/tasks} of MCP 2026-07-28): a parameter that a tool may have which is
 * marked with {@code task}, invisible to clients.
 *
 * <pre>{@code
 * @McpTool(task = TaskSupport.OPTIONAL)
 * @Scopes("reports:write")
 * Report report(Year year, Elicit<Format> format, Task task) {
 *   Format chosen = format.ask("Which format?").value(); // the client is asked before there is a task
 *   task.begin();
 *   for (Month month : Month.values()) {
 *     task.status("Adding up " + month);
 *     ...
 *   }
 * }
 * }</pre>
 *
 * <p>A tool without this parameter is a task from its start, once its arguments have been found
 * good.
 *
 * <p>Thread-safe.
 */
public final class Task {
  private final Channel channel;

  Task(Channel channel) {
    this.channel = channel;
  }

  /**
   * From here on the call is a task: its client gets a handle now, and the result when it asks for
   * it. Whatever the method asks its client afterwards, it waits for, and it does not run again.
   * Where the client knows no tasks, and for a call that is one already, this does nothing.
   *
   * <p>A question that was noted before this and has no answer yet comes first: then the method
   * ends here, and runs again from its start when the client has answered.
   */
  public void begin() {
    channel.becomeTask();
  }

  /**
   * Says what the task is doing, for people; the message of {@link Progress} says it as well. Where
   * the call is no task this does nothing.
   *
   * @param message a sentence or less
   */
  public void status(String message) {
    channel.status(message);
  }
}
