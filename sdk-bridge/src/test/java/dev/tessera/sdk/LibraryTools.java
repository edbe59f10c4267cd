package dev.tessera.sdk;

import dev.tessera.Authenticated;
import dev.tessera.McpServer;
import dev.tessera.McpTool;
import dev.tessera.Public;
import dev.tessera.Scope;
import dev.tessera.Scopes;
import dev.tessera.runtime.content.Annotations;
import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.interaction.ClientLog;
import dev.tessera.runtime.interaction.LogLevel;
import dev.tessera.runtime.interaction.Progress;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ToolException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server as a user writes one. */
@McpServer(
    name = "Library",
    version = "1.0.0",
    scopes = {
      @Scope(value = "books:read", initial = true),
      @Scope(value = "books:write", implies = "books:read"),
      @Scope("books:audit")
    })
public final class LibraryTools {
  final AtomicInteger added = new AtomicInteger();

  /** A book. */
  public record Book(long id, String title, @Nullable String note) {}

  /** Numbers of any size. */
  public record Numbers(BigInteger whole, BigDecimal part, double real) {}

  /**
   * Adds a book.
   *
   * @param title its title
   * @param note more about it
   */
  @McpTool(title = "Add a book", destructive = false)
  @Scopes("books:write")
  public Book addBook(String title, @Nullable String note) {
    return new Book(added.incrementAndGet(), title, note);
  }

  /** Lists what there is. */
  @McpTool(readOnly = true)
  @Scopes("books:read")
  public List<String> titles() {
    return List.of("Emma", "Ulysses");
  }

  /** Burns all books. */
  @McpTool
  @Scopes({"books:write", "books:audit"})
  public void burn() {
    added.set(-1);
  }

  /** Says who calls. */
  @McpTool
  @Authenticated
  public String whoAmI(Caller caller) {
    return caller.subject().orElse("somebody") + " " + caller.hasScope("books:read");
  }

  /** Says hello. */
  @McpTool
  @Public
  public String hello() {
    return "Hello \"you\"\n";
  }

  /** Gives back numbers. */
  @McpTool
  @Public
  public Numbers echo(BigInteger whole, BigDecimal part, double real) {
    return new Numbers(whole, part, real);
  }

  /** Knows nothing. */
  @SuppressWarnings("DoNotCallSuggester")
  @McpTool
  @Public
  public String find(String title) {
    throw new ToolException("No book `" + title + "`.");
  }

  /** Has a bug. */
  @SuppressWarnings("DoNotCallSuggester")
  @McpTool
  @Public
  public String crash() {
    throw new IllegalStateException("secret detail");
  }

  /** Takes its time. */
  @McpTool(blocking = false)
  @Public
  public CompletableFuture<Book> later(boolean fail) {
    return CompletableFuture.supplyAsync(
        () -> {
          if (fail) {
            throw new ToolException("Too late.");
          }
          return new Book(7, "Later", null);
        });
  }

  /** Says how far it is. */
  @McpTool
  @Public
  public String work(Progress progress, ClientLog log) {
    progress.report(1, 2, "half");
    log.log(LogLevel.WARNING, "shelf", "dusty");
    progress.report(2, 2);
    return "done";
  }

  /** Shows everything that can be shown. */
  @McpTool
  @Public
  public ToolResult show() {
    Annotations forUsers =
        Annotations.forAudience(Annotations.Audience.USER)
            .withPriority(0.5)
            .withLastModified(Instant.EPOCH);
    return ToolResult.builder()
        .content(
            Content.text("a \"text\"").annotated(forUsers),
            Content.image(new byte[] {1, 2, 3}, "image/png"),
            Content.audio(new byte[] {4}, "audio/wav"),
            Content.link("file:///a", "a").withTitle("A").withMimeType("text/plain").withSize(7),
            Content.resource("test://b", "text/plain", "b"),
            Content.resource("test://c", "image/png", new byte[] {5}))
        .structuredContent("{\"shown\":6,\"none\":null}")
        .meta("example.com/trace", "[1]")
        .error()
        .build();
  }
}
