package dev.tessera.benchmarks.http;

/** What callers show. */
enum Access {
  PUBLIC("none", 0),
  TOKEN("one token", 1),
  TOKENS("1,000 tokens", 1_000);

  /** As tables call it. */
  final String title;

  /** How many access tokens there are. */
  final int tokens;

  Access(String title, int tokens) {
    this.title = title;
    this.tokens = tokens;
  }

  boolean secured() {
    return tokens > 0;
  }
}
