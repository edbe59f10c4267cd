package dev.tessera.runtime.soak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a client that has subscribed to some resources is told of them. Nothing is told twice: there
 * are at most as many notifications as changes. Nothing is lost: once it is quiet, the last
 * notification came when the last version was there; that of changes in quick succession one may
 * stand for all, is what the specification and the documentation allow.
 */
final class Hearing {
  private final Versions versions;
  private final int[] resources;
  private final int[] asked;
  private final int[] counted;
  private final int[] told;
  private final int[] seen;

  /**
   * @param resources their numbers, each once
   */
  Hearing(Versions versions, int[] resources) {
    this.versions = versions;
    this.resources = resources;
    // Of a change that is being told right now it may hear.
    asked = Arrays.stream(resources).map(versions::toldOf).toArray();
    counted = asked.clone();
    told = new int[resources.length];
    seen = asked.clone();
  }

  /** The server has said that it is subscribed: from here on nothing may be lost. */
  void begun() {
    Arrays.setAll(counted, i -> versions.of(resources[i]));
  }

  /**
   * It is told of a resource.
   *
   * @return what is wrong with that; empty if nothing is
   */
  String told(int resource) {
    for (int i = 0; i < resources.length; i++) {
      if (resources[i] == resource) {
        told[i]++;
        seen[i] = versions.of(resource);
        return told[i] <= seen[i] - asked[i]
            ? ""
            : "told " + told[i] + " times of " + (seen[i] - asked[i]) + " changes of " + resource;
      }
    }
    return "told of " + resource + ", which was not asked for";
  }

  /** What it has not been told yet. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < resources.length; i++) {
      int version = versions.of(resources[i]);
      if (version != counted[i] && seen[i] != version) {
        missing.add(resources[i] + " is at " + version + ", seen at " + seen[i]);
      }
    }
    return missing;
  }

  long told() {
    long all = 0;
    for (int each : told) {
      all += each;
    }
    return all;
  }
}
