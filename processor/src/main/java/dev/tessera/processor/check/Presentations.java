package dev.tessera.processor.check;

import dev.tessera.processor.model.IconModel;
import dev.tessera.processor.model.JsonType.AnyType;
import dev.tessera.processor.model.Presentation;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.schema.Json;
import dev.tessera.processor.schema.PresentationJson;
import java.util.List;
import java.util.stream.Stream;

/** Icons, {@code _meta} and schemas that users write themselves are what they have to be. */
final class Presentations implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    checkIcons(server.icons(), problems);
    server
        .websiteUrl()
        .filter(it -> !it.text().matches("https?://[!-~]+"))
        .ifPresent(it -> problems.add(ProblemCode.ICON, it.where(), "Website", it.text(), "URL"));
    Stream.of(
            server.tools().stream().map(ToolModel::presentation),
            server.features().resources().stream().map(it -> it.presentation()),
            server.features().prompts().stream().map(it -> it.presentation()))
        .flatMap(presentations -> presentations)
        .forEach(presentation -> check(presentation, problems));
    server
        .tools()
        .forEach(
            tool -> tool.inputSchema().ifPresent(schema -> checkSchema(tool, schema, problems)));
  }

  private static void check(Presentation presentation, Problems problems) {
    checkIcons(presentation.icons(), problems);
    presentation
        .meta()
        .filter(meta -> PresentationJson.object(meta.text()).isEmpty())
        .ifPresent(meta -> problems.add(ProblemCode.META, meta.where(), "meta"));
  }

  private static void checkIcons(List<IconModel> icons, Problems problems) {
    for (IconModel icon : icons) {
      if (!icon.src().text().matches("https?://[!-~]+|data:[!-~]+")) {
        problems.add(
            ProblemCode.ICON, icon.src().where(), "Icon", icon.src().text(), "URL or a data URI");
      }
    }
  }

  private static void checkSchema(ToolModel tool, Written schema, Problems problems) {
    boolean isObject =
        PresentationJson.object(schema.text())
            .map(it -> ((Json.JsonObject) it).members().get("type"))
            .filter(Json.string("object")::equals)
            .isPresent();
    if (!isObject) {
      problems.add(ProblemCode.INPUT_SCHEMA, schema.where(), tool.label());
    }
    boolean isWhole =
        tool.arguments().size() == 1
            && tool.arguments().get(0).type() instanceof AnyType
            && tool.arguments().get(0).defaultValue().isEmpty();
    if (!isWhole) {
      problems.add(ProblemCode.INPUT_SCHEMA_PARAMETER, schema.where(), tool.label());
    }
  }
}
