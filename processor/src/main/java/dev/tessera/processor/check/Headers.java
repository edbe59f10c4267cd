package dev.tessera.processor.check;

import dev.tessera.processor.model.HeaderTypes;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A header is one that clients accept (MCP 2026-07-28, Tools, x-mcp-header). */
final class Headers implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    server.tools().forEach(tool -> checkAll(tool.arguments(), problems));
    Stream<Property> others =
        Stream.of(server.features().resources(), server.features().prompts())
            .flatMap(List::stream)
            .flatMap(operation -> operation.arguments().stream());
    Stream.concat(others, ObjectsOf.records(server).flatMap(object -> object.properties().stream()))
        .forEach(
            component ->
                component
                    .header()
                    .ifPresent(
                        header ->
                            problems.add(
                                ProblemCode.HEADER_PLACE, header.where(), component.label())));
  }

  private static void checkAll(List<Property> arguments, Problems problems) {
    Map<String, Property> seen = new HashMap<>();
    for (Property argument : arguments) {
      if (argument.header().isPresent()) {
        Written header = argument.header().get();
        checkType(argument, header, problems);
        checkName(header, problems);
        Property first = seen.putIfAbsent(header.text().toLowerCase(Locale.ROOT), argument);
        if (first != null) {
          problems.add(
              ProblemCode.DUPLICATE_HEADER, header.where(), header.text(), first.javaName());
        }
      }
    }
  }

  private static void checkType(Property argument, Written header, Problems problems) {
    if (HeaderTypes.of(argument.type()).isEmpty()) {
      problems.add(
          ProblemCode.HEADER_TYPE,
          header.where(),
          argument.label(),
          argument.javaType().toString());
    }
  }

  private static void checkName(Written header, Problems problems) {
    Characters.firstOther(header.text(), Headers::isTokenCharacter)
        .ifPresent(
            index ->
                problems.add(
                    ProblemCode.HEADER_NAME,
                    header.where(),
                    header.text(),
                    Characters.at(header.text(), index),
                    Integer.toString(index)));
  }

  /** A tchar (RFC 9110 section 5.6.2). */
  private static boolean isTokenCharacter(int c) {
    return Characters.isLetterOrDigit(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }
}
