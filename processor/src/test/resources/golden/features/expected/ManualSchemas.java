package app;

import javax.annotation.processing.Generated;

/**
 * The JSON schemas, as clients see them.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
final class ManualSchemas {
  static final String EXPLAIN_INPUT = """
      {"type":"object","properties":{\
      "word":{"type":"string"}},\
      "required":["word"],"additionalProperties":false}\
      """;

  static final String SEARCH_INPUT = """
      {"type":"object"}\
      """;

  private ManualSchemas() {
  }
}
