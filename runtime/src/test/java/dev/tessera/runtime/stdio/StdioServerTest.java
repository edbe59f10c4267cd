package dev.tessera.runtime.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.TestTools;
import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.refusal.RefusalLog;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.specification.Traffic;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StdioServerTest {
  private static final int LINE_BYTES = 1_000;

  private final RefusalLog refusals = new RefusalLog();
  private final TestTools tools = TestTools.secured();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    tools.slowMayEnd.countDown();
    threads.shutdown();
  }

  @Test
  void aModernClientCallsWithoutAnyIntroduction() throws IOException {
    assertThat(answers(call(1, "read"), call(2, "print")))
        .satisfiesExactlyInAnyOrder(
            answer -> assertThat(answer).contains("\"id\":1", "read done"),
            answer -> assertThat(answer).contains("\"id\":2", "print done"));
  }

  @Test
  void aLegacyClientIntroducesItselfFirst() throws IOException {
    assertThat(
            answers(
                """
                {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":\
                "2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                """
                {"jsonrpc":"2.0","id":1,"method":"tools/call",\
                "params":{"name":"read","arguments":{}}}"""))
        .satisfiesExactly(
            answer -> assertThat(answer).contains("\"protocolVersion\":\"2025-06-18\""),
            answer -> assertThat(answer).contains("\"id\":1", "read done"));
  }

  @Test
  void aRefusalOfAGuardIsAnErrorWithCode403() throws IOException {
    assertThat(answers(call(1, "write")))
        .singleElement()
        .asString()
        .contains("\"id\":1", "\"code\":403")
        .contains("Insufficient permissions: `notes:write` scope required.");
  }

  @Test
  void aSlowCallDelaysNobodyElse() throws Exception {
    overtakes("slow", tools.slowHasBegun::await, tools.slowMayEnd::countDown, "slow done");
  }

  @Test
  void aPromisedResultDelaysNobodyAndIsWaitedFor() throws Exception {
    overtakes("later", tools.laterHasBegun::await, () -> tools.promise.complete("kept"), "kept");
  }

  private interface Wait {
    void await() throws InterruptedException;
  }

  /** Calls a tool that does not end yet, another one, and has the first end after the input. */
  private void overtakes(String tool, Wait begun, Runnable end, String result) throws Exception {
    PipedOutputStream toServer = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(toServer, 1 << 16);
    PipedInputStream fromServer = new PipedInputStream(1 << 16);
    PipedOutputStream out = new PipedOutputStream(fromServer);
    StdioServer server = server("notes:read");
    CompletableFuture<Void> served =
        CompletableFuture.runAsync(() -> serve(server, in, out), threads);
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(fromServer, StandardCharsets.UTF_8));

    write(toServer, call(1, tool));
    begun.await();
    write(toServer, call(2, "read"));
    assertThat(answers.readLine()).contains("\"id\":2", "read done");

    toServer.close();
    assertThat(served).isNotDone();
    end.run();
    assertThat(answers.readLine()).contains("\"id\":1", result);
    served.get();
  }

  @Test
  void aCallThatDoesNotEndIsGivenUpAfterTheInputHasEnded() throws IOException {
    StdioServer server =
        new StdioServer(
            engine(), caller("notes:read"), threads, LINE_BYTES, Duration.ofMillis(50), refusals);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    serve(server, input(call(1, "slow")), out);
    assertThat(out.size()).isZero();
  }

  @Test
  void aLineThatIsTooLongIsRefusedAndSkipped() throws IOException {
    assertThat(answers("x".repeat(50_000), call(1, "read")))
        .satisfiesExactly(
            answer ->
                assertThat(answer)
                    .contains("-32600", "Send at most 1000 bytes")
                    .doesNotContain("\"id\""),
            answer -> assertThat(answer).contains("read done"));
  }

  @Test
  void whatIsRefusedIsCountedInABatchToo() throws IOException {
    String text =
        String.join(
            "\n",
            call(1, "write"),
            "x".repeat(50_000),
            "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":"
                + "{\"protocolVersion\":\"2025-03-26\"}}",
            "["
                + String.join(",", legacy(2, "write"), legacy(3, "read"), legacy(4, "write"))
                + "]");
    serve(server("notes:read"), input(text), new ByteArrayOutputStream());
    assertThat(refusals.counted().byReason())
        .containsExactlyInAnyOrderEntriesOf(Map.of("insufficient_scope", 3L, "size", 1L));
  }

  @Test
  void linesMayEndAsOnWindowsAndBlankOnesAreNothing() throws IOException {
    String text = call(1, "read") + "\r\n\r\n   \n\n" + call(2, "read");
    assertThat(answersTo(text)).hasSize(2).allSatisfy(a -> assertThat(a).contains("read done"));
  }

  @Test
  void whatIsNoJsonIsAParseError() throws IOException {
    assertThat(answers("{", call(1, "read")))
        .satisfiesExactly(
            answer -> assertThat(answer).contains("-32700"),
            answer -> assertThat(answer).contains("read done"));
  }

  @Test
  void aFailureOfAToolStaysInTheLog() throws IOException {
    assertThat(answers(call(1, "fail")))
        .singleElement()
        .asString()
        .contains("\"id\":1")
        .doesNotContain("secret detail", "Exception");
  }

  @Test
  void anOutputThatNobodyReadsEndsNothing() throws IOException {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    serve(server("notes:read"), input(call(1, "read") + "\n" + call(2, "print")), closed);
    assertThat(answers(call(3, "read"))).hasSize(1);
  }

  private Engine engine() {
    return new Engine(tools);
  }

  private static Caller caller(String... scopes) {
    return Caller.local(TestTools.SCOPES, Set.of(scopes));
  }

  private StdioServer server(String... scopes) {
    return new StdioServer(
        engine(), caller(scopes), threads, LINE_BYTES, Duration.ofHours(1), refusals);
  }

  private List<String> answers(String... lines) throws IOException {
    return answersTo(String.join("\n", lines) + "\n");
  }

  private List<String> answersTo(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    serve(server("notes:read"), input(text), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("}\n");
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static void serve(StdioServer server, InputStream in, OutputStream out) {
    Traffic traffic = Traffic.stdio();
    try (out) {
      server.serve(traffic.asked(in), traffic.said(out));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ByteArrayInputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String legacy(int id, String tool) {
    return """
        {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"%s","arguments":{}}}"""
        .formatted(id, tool);
  }

  private static String call(int id, String tool) {
    return """
        {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"%s","arguments":{},\
        "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
        "io.modelcontextprotocol/clientInfo":{"name":"test","version":"1"},\
        "io.modelcontextprotocol/clientCapabilities":{}}}}"""
        .formatted(id, tool);
  }
}
