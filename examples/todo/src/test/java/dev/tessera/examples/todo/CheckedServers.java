package dev.tessera.examples.todo;

/**
 * What the tests start as a process: the todo server as it is or, if its environment has {@link
 * #SHAPES}, the one of {@link ShapeTools}. So one native binary holds both.
 */
final class CheckedServers {
  static final String SHAPES = "CHECKED_SHAPES";

  private CheckedServers() {}

  public static void main(String[] args) {
    if (System.getenv(SHAPES) == null) {
      TodoToolsServer.main(args);
    } else {
      ShapeToolsServer.main(args);
    }
  }
}
