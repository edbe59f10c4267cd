package dev.tessera.runtime.change;

import dev.tessera.runtime.resource.ResourceCall;
import dev.tessera.runtime.resource.ResourceContents;
import dev.tessera.runtime.resource.ResourceNotFoundException;
import java.util.List;
import java.util.Map;

/** What reads a resource that is registered by hand. Thread-safe: calls come concurrently. */
@FunctionalInterface
public interface ResourceHandler {
  /**
   * Reads it.
   *
   * @param variables the values of the template's variables, decoded; empty if it has none
   * @param call the URI, who reads, and the ways to the client
   * @return what is there
   * @throws ResourceNotFoundException if there is nothing at this URI
   * @throws Exception whatever else goes wrong: the log hears of it, the client does not
   */
  List<ResourceContents> read(Map<String, String> variables, ResourceCall call) throws Exception;
}
