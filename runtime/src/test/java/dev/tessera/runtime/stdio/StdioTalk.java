package dev.tessera.runtime.stdio;

import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.refusal.RefusalLog;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.specification.Traffic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A client that talks to a server over two pipes. */
final class StdioTalk implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final OutputStream out;
  private final BufferedReader in;
  private final CompletableFuture<Void> serving;

  StdioTalk(McpFeatures tools) throws IOException {
    this(new Engine(tools));
  }

  StdioTalk(Engine engine) throws IOException {
    Caller caller = Caller.local(engine.description().scopes(), Set.of());
    StdioServer server =
        new StdioServer(engine, caller, threads, 10_000, Duration.ofSeconds(10), new RefusalLog());
    PipedOutputStream toServer = new PipedOutputStream();
    MemoryPipe fromServer = new MemoryPipe();
    PipedInputStream input = new PipedInputStream(toServer);
    OutputStream output = fromServer.sink();
    Traffic traffic = Traffic.stdio();
    out = traffic.asked(toServer);
    in =
        new BufferedReader(
            new InputStreamReader(traffic.said(fromServer.source()), StandardCharsets.UTF_8));
    serving =
        CompletableFuture.runAsync(
            () -> {
              try (output) {
                server.serve(input, output);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            threads);
  }

  void send(String message) throws IOException {
    out.write((message + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Calls the tool {@code talk} at the current revision. */
  void call(int id, String moreMeta) throws IOException {
    send(
        """
        {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"talk",\
        "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
        "io.modelcontextprotocol/clientCapabilities":{}%s}}}"""
            .formatted(id, moreMeta));
  }

  /** Calls the tool {@code talk} as earlier revisions do. */
  void legacyCall(int id, String meta) throws IOException {
    send(
        """
        {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"talk","_meta":{%s}}}"""
            .formatted(id, meta));
  }

  /** Introduces the client and passes over the answer. */
  void initialize(String revision) throws IOException {
    initialize(revision, "{}");
  }

  /** Introduces a client that is capable of this, and returns what comes next. */
  String initialize(String revision, String capabilities) throws IOException {
    send(
        """
        {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"%s",\
        "capabilities":%s,"clientInfo":{"name":"t","version":"1"}}}"""
            .formatted(revision, capabilities));
    return receive();
  }

  String receive() throws IOException {
    return in.readLine();
  }

  @Override
  public void close() throws IOException {
    out.close();
    serving.join();
    threads.shutdown();
  }
}
