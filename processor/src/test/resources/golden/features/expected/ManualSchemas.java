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

  static final String PRINT_INPUT = """
      {"type":"object","properties":{\
      "copies":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},\
      "required":["copies"],"additionalProperties":false}\
      """;

  static final String TRANSLATE_INPUT = """
      {"type":"object","properties":{\
      "to":{"type":"string","enum":["EN","FR"]}},\
      "required":["to"],"additionalProperties":false}\
      """;

  private ManualSchemas() {
  }
}
