package dev.tessera.runtime.protocol.offer;

import dev.tessera.runtime.change.Changes;
import dev.tessera.runtime.change.Registration;
import dev.tessera.runtime.protocol.subscribe.Change.OfResource;
import dev.tessera.runtime.protocol.subscribe.Hub;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.util.Arrays;
import java.util.List;

/** The changes of a server that runs. */
final class LiveChanges implements Changes {
  private final Offers offers;
  private final Hub hub;

  /** The changes of what is offered, told by this hub. */
  LiveChanges(Offers offers, Hub hub) {
    this.offers = offers;
    this.hub = hub;
  }

  @Override
  public void resourceUpdated(String uri) {
    hub.publish(new OfResource(uri));
  }

  @Override
  public ScopeVocabulary scopes() {
    return offers.base().scopes();
  }

  @Override
  public Registration register(McpFeatures... more) {
    Newcomer newcomer = new Newcomer(offers.base());
    List<Part> parts = Arrays.stream(more).map(Part::new).toList();
    offers.change(
        present -> {
          Inventory all = present;
          for (Part part : parts) {
            all = all.and(newcomer.admit(Inventory.of(part)));
          }
          return Newcomer.unique(all);
        });
    return () -> offers.change(present -> present.without(parts));
  }

  @Override
  public boolean withdrawTool(String name) {
    return offers.change(present -> present.withoutTool(name));
  }

  @Override
  public boolean withdrawResource(String uri) {
    return offers.change(present -> present.withoutResource(uri));
  }

  @Override
  public boolean withdrawPrompt(String name) {
    return offers.change(present -> present.withoutPrompt(name));
  }
}
