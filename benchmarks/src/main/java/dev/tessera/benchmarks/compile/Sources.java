package dev.tessera.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;

/** A server of some size: every tool has four arguments, and every five share two records. */
final class Sources {
  private static final int TOOLS_PER_RECORD = 5;

  private Sources() {}

  static List<JavaFileObject> server(int tools) {
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(
        MemoryFile.source(
            "app.Tools",
            """
            package app;

            import dev.tessera.*;
            import java.util.*;

            @McpServer(name = "Tools", version = "1", scopes = {
                @Scope("read"), @Scope(value = "write", implies = "read")})
            @Scopes("write")
            public class Tools {
            %s}
            """
                .formatted(tools(tools))));
    sources.addAll(records(tools));
    return sources;
  }

  /** So many methods, each a tool that the guard of its class guards. */
  static String tools(int count) {
    return IntStream.range(0, count).mapToObj(Sources::tool).collect(Collectors.joining("\n"));
  }

  /** What so many tools need beside them. */
  static List<JavaFileObject> records(int tools) {
    List<JavaFileObject> records = new ArrayList<>();
    for (int i = 0; i * TOOLS_PER_RECORD < tools; i++) {
      records.add(MemoryFile.source("app.Order" + i, order(i)));
      records.add(MemoryFile.source("app.Place" + i, place(i)));
    }
    return records;
  }

  private static String tool(int i) {
    return """
        /**
         * Places order %1$d.
         *
         * @param order what to send
         * @param note what else there is to say
         * @param copies how many
         */
        @McpTool
        public Order%2$d tool%1$d(
            Order%2$d order, Optional<String> note, @Default("1") int copies, List<String> tags) {
          return order;
        }
      """
        .formatted(i, i / TOOLS_PER_RECORD);
  }

  private static String order(int i) {
    return """
        package app;

        import java.time.LocalDate;
        import java.util.List;

        /**
         * An order.
         *
         * @param id its number
         * @param due when it has to be there
         */
        public record Order%1$d(String id, LocalDate due, double price, List<Place%1$d> places) {}
        """
        .formatted(i);
  }

  private static String place(int i) {
    return """
        package app;

        /** A place. */
        public record Place%1$d(String street, String city, int number, boolean home) {}
        """
        .formatted(i);
  }
}
