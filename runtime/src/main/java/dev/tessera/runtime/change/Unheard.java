package dev.tessera.runtime.change;

/** Changes where nobody can subscribe: outside of a server, or in one of others. */
enum Unheard implements Changes {
  INSTANCE;

  @Override
  public void resourceUpdated(String uri) {
    // Nobody is listening.
  }
}
