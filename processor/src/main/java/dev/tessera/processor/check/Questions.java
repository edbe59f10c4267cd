package dev.tessera.processor.check;

import dev.tessera.processor.model.CompletionModel;
import dev.tessera.processor.model.Constraint;
import dev.tessera.processor.model.Constraint.Bound;
import dev.tessera.processor.model.Constraint.Email;
import dev.tessera.processor.model.Constraint.NotBlank;
import dev.tessera.processor.model.Constraint.Size;
import dev.tessera.processor.model.ConstraintUse;
import dev.tessera.processor.model.FormField;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.Parameter.Asked;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.Optional;

/** A method asks for forms that clients can show, and may wait for them. */
final class Questions implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    for (Operation operation : server.operations()) {
      for (Asked question : operation.asked()) {
        check(question, problems);
        if (operation instanceof CompletionModel) {
          problems.add(ProblemCode.ASKS_COMPLETION, question.where(), question.label());
        } else if (!operation.blocking()) {
          problems.add(
              ProblemCode.ASKS_NON_BLOCKING,
              question.where(),
              question.label(),
              operation.method().name());
        }
      }
    }
  }

  private static void check(Asked question, Problems problems) {
    if (question.kind() == Asked.Kind.STATE && record(question).isEmpty()) {
      problems.add(ProblemCode.STATE_TYPE, question.where(), question.label(), question.typeName());
    }
    if (question.kind() == Asked.Kind.FORM) {
      record(question)
          .ifPresentOrElse(
              form -> form.properties().forEach(field -> check(field, problems)),
              () ->
                  problems.add(
                      ProblemCode.FORM_TYPE,
                      question.where(),
                      question.label(),
                      question.typeName()));
    }
  }

  private static Optional<RecordType> record(Asked question) {
    return question.type().filter(RecordType.class::isInstance).map(RecordType.class::cast);
  }

  private static void check(Property field, Problems problems) {
    Optional<FormField> known = FormField.of(field.type());
    if (known.isEmpty()) {
      problems.add(
          ProblemCode.FORM_FIELD, field.where(), field.label(), field.javaType().toString());
      return;
    }
    for (ConstraintUse use : known.get().uses()) {
      if (!isShown(use.constraint())) {
        problems.add(ProblemCode.FORM_CONSTRAINT, use.where(), field.label(), use.annotation());
      }
    }
  }

  /** Whether there is a word for it in the schema of a form. */
  private static boolean isShown(Constraint constraint) {
    return constraint instanceof NotBlank
        || constraint instanceof Size
        || constraint instanceof Email
        || (constraint instanceof Bound bound && bound.isInclusive());
  }
}
