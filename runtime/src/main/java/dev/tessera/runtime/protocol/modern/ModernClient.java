package dev.tessera.runtime.protocol.modern;

import dev.tessera.runtime.interaction.LogLevel;
import dev.tessera.runtime.protocol.message.Client;
import dev.tessera.runtime.tool.ClientCapabilities;
import java.util.Optional;

/** What a client tells with each request. */
record ModernClient(ClientCapabilities capabilities, Optional<LogLevel> logLevel)
    implements Client {}
