package dev.tessera.runtime.auth;

import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Who calls over stdio: the user of this machine, without a token. What that caller holds comes
 * from the environment (MCP 2026-07-28, Authorization: stdio does not follow it).
 */
public final class LocalCaller {
  private static final String VARIABLE = "MCP_STDIO_SCOPES";

  private LocalCaller() {}

  /**
   * A caller with the scopes of {@code MCP_STDIO_SCOPES}, separated by white space or commas: every
   * declared one if the variable is not set, none if it is empty.
   *
   * @throws SettingsException if one of them is not declared
   */
  public static Caller from(Settings settings, ScopeVocabulary vocabulary) {
    Optional<String> value = settings.explicit(VARIABLE);
    if (value.isEmpty()) {
      return Caller.local(vocabulary, new LinkedHashSet<>(vocabulary.names()));
    }
    List<String> scopes = settings.list(VARIABLE);
    for (String scope : scopes) {
      if (!vocabulary.names().contains(scope)) {
        throw SettingsException.of(
            VARIABLE,
            value.get(),
            "\"" + scope + "\" is not a scope of this server",
            "Choose from: " + String.join(" ", vocabulary.names()) + ".");
      }
    }
    return Caller.local(vocabulary, new LinkedHashSet<>(scopes));
  }
}
