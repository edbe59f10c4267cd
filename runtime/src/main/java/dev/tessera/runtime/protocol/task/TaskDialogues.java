package dev.tessera.runtime.protocol.task;

import dev.tessera.runtime.interaction.Channel;
import dev.tessera.runtime.protocol.round.Conversation;
import dev.tessera.runtime.protocol.round.Dialogue;
import dev.tessera.runtime.protocol.round.DialogueSource;
import dev.tessera.runtime.protocol.round.Dialogues;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens the dialogue of one call, and takes it along when the call goes on as a task. */
public final class TaskDialogues implements DialogueSource {
  /** A question may wait as long as its task lives, which others look after. */
  private static final Duration LONG = Duration.ofDays(365);

  private final DialogueSource first;
  private volatile @Nullable TaskDialogue opened;

  /**
   * @param first opens what the call asks with before it is a task
   */
  public TaskDialogues(DialogueSource first) {
    this.first = first;
  }

  @Override
  public Dialogue open(Dialogues.Subject subject, Channel channel) {
    TaskDialogue dialogue = new TaskDialogue(first.open(subject, channel));
    opened = dialogue;
    return dialogue;
  }

  /**
   * From now on the call asks by way of its task.
   *
   * <p>Throws what ends the run of the operation if a question is open, which comes first.
   */
  void goOn(TaskCorrespondent correspondent) {
    TaskDialogue dialogue = opened;
    if (dialogue != null) {
      dialogue.goOn(new Conversation(correspondent, LONG));
    }
  }
}
