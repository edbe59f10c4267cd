package dev.tessera.runtime.protocol.uri;

import dev.tessera.runtime.resource.Resource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of a server by URI. A resource at exactly this URI comes first, then the templates
 * in their order; who asks makes no difference. URIs are compared character by character (RFC 3986
 * section 6.2.1).
 *
 * <p>Immutable and thread-safe.
 */
public final class ResourceIndex {
  /** Longer than any URI that somebody has made on purpose. */
  public static final int MAX_URI_LENGTH = 8_192;

  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> byTemplate = new HashMap<>();
  private final List<Entry> templates = new ArrayList<>();

  private record Entry(int index, UriTemplate template) {}

  /**
   * A resource that was found.
   *
   * @param index its index among all resources
   * @param variables the values of its template's variables, decoded; empty if it has none
   */
  public record Found(int index, Map<String, String> variables) {}

  /**
   * The index of these resources.
   *
   * @throws IllegalArgumentException if a template is of a form that is not served
   */
  public ResourceIndex(List<Resource> resources) {
    for (int i = 0; i < resources.size(); i++) {
      String uri = resources.get(i).uri();
      if (resources.get(i).isTemplate()) {
        templates.add(new Entry(i, UriTemplate.of(uri)));
        byTemplate.putIfAbsent(uri, i);
      } else {
        exact.putIfAbsent(uri, i);
      }
    }
  }

  /** The resource at a URI. */
  public Optional<Found> find(String uri) {
    if (uri.length() > MAX_URI_LENGTH) {
      return Optional.empty();
    }
    Integer index = exact.get(uri);
    if (index != null) {
      return Optional.of(new Found(index, Map.of()));
    }
    if (!isUri(uri)) {
      return Optional.empty();
    }
    for (Entry entry : templates) {
      Optional<Map<String, String>> variables = entry.template().match(uri);
      if (variables.isPresent()) {
        return Optional.of(new Found(entry.index(), variables.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether this is a URI (RFC 3986), as what is read says that it has one: java.net.URI lets
   * characters of all scripts pass.
   */
  private static boolean isUri(String text) {
    try {
      return new URI(text).isAbsolute() && text.chars().allMatch(c -> c < 0x80);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The resource that a client refers to by its template or by a URI. */
  public Optional<Integer> refer(String uriOrTemplate) {
    return Optional.ofNullable(byTemplate.get(uriOrTemplate))
        .or(() -> find(uriOrTemplate).map(Found::index));
  }

  /** The names of a resource's variables, in their order; none if it is no template. */
  public List<String> variables(int index) {
    return templates.stream()
        .filter(entry -> entry.index() == index)
        .findFirst()
        .map(entry -> entry.template().variables())
        .orElse(List.of());
  }
}
