package dev.tessera.dev.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The frame of the pages that people see. */
public final class Html {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--card:#fff;--back:#f3f4f6;--text:#1f2937;--dim:#5b6472;--line:#d9dde3;--accent:#1d4ed8}
      @media(prefers-color-scheme:dark){:root{--card:#1b212b;--back:#10141b;--text:#e6e9ee;--dim:#9aa4b2;--line:#323b49;--accent:#3b6ff0}}
      *{box-sizing:border-box}
      body{margin:0;min-height:100vh;display:grid;grid-template-columns:minmax(0,1fr);place-items:center;padding:1.5rem;background:var(--back);color:var(--text);font:16px/1.5 system-ui,sans-serif}
      main{width:100%;max-width:30rem;padding:2rem;background:var(--card);border:1px solid var(--line);border-radius:12px}
      main.wide{max-width:46rem}
      h1{margin:0 0 1rem;font-size:1.35rem;line-height:1.3;overflow-wrap:anywhere}
      p{margin:0 0 1rem}
      dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem 1rem;margin:0 0 1.25rem;font-size:.9rem}
      dt{color:var(--dim)}
      dd{margin:0;overflow-wrap:anywhere}
      fieldset{min-width:0;margin:0 0 1.25rem;padding:.25rem 1rem;border:1px solid var(--line);border-radius:8px}
      legend{padding:0 .4rem;color:var(--dim);font-size:.9rem}
      label{display:flex;gap:.6rem;align-items:center;padding:.35rem 0;overflow-wrap:anywhere}
      input{width:1.05rem;height:1.05rem;accent-color:var(--accent)}
      .buttons{display:flex;gap:.75rem}
      button{flex:1;padding:.65rem 1rem;border:1px solid var(--line);border-radius:8px;background:transparent;color:inherit;font:inherit;cursor:pointer}
      button.main{border-color:var(--accent);background:var(--accent);color:#fff;font-weight:600}
      button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
      h2{margin:2rem 0 .5rem;font-size:1.1rem}
      h1+.note{margin:-.5rem 0 1.25rem}
      pre{margin:.35rem 0;padding:.6rem;border:1px solid var(--line);border-radius:8px;font-size:.8rem;white-space:pre-wrap;word-break:break-all}
      select,input.text{flex:1;width:auto;height:auto;min-width:0;padding:.45rem .6rem;border:1px solid var(--line);border-radius:8px;background:var(--back);color:inherit;font:inherit}
      label span{flex:0 0 9.5rem;color:var(--dim);font-size:.9rem}
      .buttons{margin-top:.75rem}
      details,.client{margin:.5rem 0;padding:.6rem .9rem;border:1px solid var(--line);border-radius:8px}
      summary{cursor:pointer;overflow-wrap:anywhere}
      summary small{color:var(--dim)}
      a{color:var(--accent)}
      .note{margin:1.25rem 0 0;color:var(--dim);font-size:.85rem}
      """;

  /**
   * Nothing but the style above is loaded or run. There is no form-action: browsers apply it to the
   * redirect that follows the form as well, and that goes to the client.
   */
  static final String SECURITY_POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(STYLE)
          + "'; base-uri 'none'; frame-ancestors 'none'";

  private Html() {}

  public static String page(String title, String body) {
    return page(title, "<main>", body);
  }

  /** A page for what needs more room than a question. */
  public static String widePage(String title, String body) {
    return page(title, "<main class=\"wide\">", body);
  }

  private static String page(String title, String main, String body) {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        %s
        %s
        </main>
        </body>
        </html>
        """
        .formatted(escaped(title), STYLE, main, body);
  }

  public static String errorPage(String description) {
    return page(
        "Not possible",
        """
        <h1>This log-in is not possible</h1>
        <p>%s</p>
        <p class="note">Nothing was sent to the client. Start again from there.</p>"""
            .formatted(escaped(description)));
  }

  /** The text for use between tags and in quoted attributes. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String sha256(String text) {
    return Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
