package app;

import javax.annotation.processing.Generated;

/**
 * The JSON schemas, as clients see them.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
final class ShopSchemas {
  static final String PLACE_ORDER_INPUT = """
      {"type":"object","properties":{\
      "lines":{"type":"array","description":"what to order","items":{"type":"object","description":"A line of an order.","properties":{\
      "product":{"type":"string","description":"the name of the product"},\
      "count":{"type":"integer","description":"how many","minimum":-2147483648,"maximum":2147483647,"default":1},\
      "wrapping":{"type":["string","null"],"description":"how to wrap it. PLAIN: A box, and no more. GIFT: Paper and a bow.","enum":["PLAIN","GIFT",null]}},\
      "required":["product"],"additionalProperties":false}},\
      "region":{"type":"string","description":"where to deliver","default":"EU","x-mcp-header":"Region"}},\
      "required":["lines"],"additionalProperties":false}\
      """;

  static final String PLACE_ORDER_OUTPUT = """
      {"type":"object","description":"An order.","properties":{\
      "id":{"type":"string","description":"the number of the order","format":"uuid"},\
      "lines":{"type":"array","description":"what was ordered","items":{"type":"object","description":"A line of an order.","properties":{\
      "product":{"type":"string","description":"the name of the product"},\
      "count":{"type":"integer","description":"how many","minimum":-2147483648,"maximum":2147483647},\
      "wrapping":{"type":["string","null"],"description":"how to wrap it. PLAIN: A box, and no more. GIFT: Paper and a bow.","enum":["PLAIN","GIFT",null]}},\
      "required":["product","count","wrapping"]}},\
      "placed":{"type":"string","description":"when it was placed","format":"date-time"},\
      "delivery":{"type":["string","null"],"description":"the day of delivery, if it is known","format":"date"},\
      "notes":{"type":"object","description":"more to know, by topic","additionalProperties":{"type":"array","items":{"type":"string"}}}},\
      "required":["id","lines","placed","delivery","notes"]}\
      """;

  static final String COUNT_ORDERS_INPUT = """
      {"type":"object","properties":{\
      "since":{"type":["string","null"],"description":"the first day to count","format":"date"}},\
      "additionalProperties":false}\
      """;

  static final String COUNT_ORDERS_OUTPUT = """
      {"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807}\
      """;

  private ShopSchemas() {
  }
}
