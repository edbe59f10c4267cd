package dev.tessera.sdk;

import dev.tessera.runtime.server.McpFeatures;

/**
 * What the handlers of one server share.
 *
 * @param features calls the user's code
 * @param admission asks the guards
 * @param rules what holds for all calls
 */
record Bridge(McpFeatures features, Admission admission, SdkRules rules) {
  static Bridge of(McpFeatures features, SdkRules rules) {
    return new Bridge(features, new Admission(features.description(), rules.callers()), rules);
  }
}
