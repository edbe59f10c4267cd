package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;

/** The types of the runtime that generated code is written against, known by name alone. */
final class RuntimeTypes {
  static final ClassName SERVER = ClassName.get("dev.tessera.runtime", "TesseraServer");
  static final ClassName SERVER_BUILDER = SERVER.nestedClass("Builder");

  static final ClassName CONSTRAINT = json("Constraint");
  static final ClassName CONSTRAINTS = json("Constraints");
  static final ClassName CONTAINERS = json("Containers");
  static final ClassName FORMATS = json("Formats");
  static final ClassName FORMAT_TEXTS = json("FormatTexts");
  static final ClassName JSON_READER = json("JsonReader");
  static final ClassName JSON_WRITER = json("JsonWriter");
  static final ClassName MEMBERS = json("Members");
  static final ClassName MOMENTS = json("Moments");
  static final ClassName PATCH = json("Patch");
  static final ClassName PRIMITIVE_ARRAYS = json("PrimitiveArrays");

  static final ClassName ACCESS_POLICY = tool("AccessPolicy");
  static final ClassName SCOPE_DENIAL = ACCESS_POLICY.nestedClass("ScopeDenial");
  static final ClassName VISIBILITY = ACCESS_POLICY.nestedClass("Visibility");
  static final ClassName DECISION = tool("Decision");
  static final ClassName GUARD = tool("Guard");
  static final ClassName HEADER_PARAMETER = tool("HeaderParameter");
  static final ClassName HEADER_PARAMETER_TYPE = HEADER_PARAMETER.nestedClass("Type");
  static final ClassName CACHEABLE = server("Cacheable");
  static final ClassName MCP_FEATURES = server("McpFeatures");
  static final ClassName SCOPE_VOCABULARY = tool("ScopeVocabulary");
  static final ClassName SERVER_DESCRIPTION = server("ServerDescription");
  static final ClassName TOOL = tool("Tool");
  static final ClassName TOOL_CALL = tool("ToolCall");

  static final ClassName CHANGES = ClassName.get("dev.tessera.runtime.change", "Changes");

  static final ClassName COMPLETION = ClassName.get("dev.tessera.runtime.completion", "Completion");
  static final ClassName COMPLETION_CALL =
      ClassName.get("dev.tessera.runtime.completion", "CompletionCall");
  static final ClassName PROMPT = ClassName.get("dev.tessera.runtime.prompt", "Prompt");
  static final ClassName PROMPT_ARGUMENT =
      ClassName.get("dev.tessera.runtime.prompt", "PromptArgument");
  static final ClassName PROMPT_CALL = ClassName.get("dev.tessera.runtime.prompt", "PromptCall");
  static final ClassName RESOURCE = ClassName.get("dev.tessera.runtime.resource", "Resource");
  static final ClassName RESOURCE_CALL =
      ClassName.get("dev.tessera.runtime.resource", "ResourceCall");

  static final ClassName ELICIT = ClassName.get("dev.tessera.runtime.input", "Elicit");
  static final ClassName ELICIT_JSON = ClassName.get("dev.tessera.runtime.input", "ElicitJson");
  static final ClassName ELICIT_URL = ClassName.get("dev.tessera.runtime.input", "ElicitUrl");
  static final ClassName FORM = ClassName.get("dev.tessera.runtime.input", "Form");
  static final ClassName REQUEST_STATE = ClassName.get("dev.tessera.runtime.input", "RequestState");
  static final ClassName ROOTS = ClassName.get("dev.tessera.runtime.input", "Roots");
  static final ClassName SAMPLING = ClassName.get("dev.tessera.runtime.input", "Sampling");

  private RuntimeTypes() {}

  private static ClassName json(String name) {
    return ClassName.get("dev.tessera.runtime.json", name);
  }

  private static ClassName server(String name) {
    return ClassName.get("dev.tessera.runtime.server", name);
  }

  private static ClassName tool(String name) {
    return ClassName.get("dev.tessera.runtime.tool", name);
  }
}
