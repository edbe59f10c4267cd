package dev.tessera.runtime;

/** A process that is one server, as the generated main is. */
final class TestMain {
  private TestMain() {}

  /** Serves public tools, or protected ones where the system property says so. */
  public static void main(String[] args) {
    boolean secured = Boolean.getBoolean("secured");
    TestTools tools = secured ? TestTools.secured() : TestTools.open();
    TesseraServer.Builder builder = TesseraServer.builder(tools);
    if (Boolean.getBoolean("elsewhere")) {
      builder.url("http://localhost:1/elsewhere");
    }
    TesseraServer.run(Boolean.getBoolean("anyPort") ? builder.port(0) : builder, args);
  }
}
