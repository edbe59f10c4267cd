package app;

import javax.annotation.processing.Generated;

/**
 * The JSON schemas, as clients see them.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
final class ShapesSchemas {
  static final String MOVE_INPUT = """
      {"type":"object","properties":{\
      "shape":{"type":"object","description":"what to move","oneOf":[{"type":"object","description":"A rectangle.","properties":{\
      "kind":{"const":"box"},\
      "width":{"type":"number","minimum":-1.7976931348623157E308,"maximum":1.7976931348623157E308},\
      "height":{"type":"number","minimum":-1.7976931348623157E308,"maximum":1.7976931348623157E308}},\
      "required":["kind","width","height"],"additionalProperties":false},{"type":"object","description":"A circle.","properties":{\
      "kind":{"const":"circle"},\
      "radius":{"type":"number","minimum":-1.7976931348623157E308,"maximum":1.7976931348623157E308}},\
      "required":["kind","radius"],"additionalProperties":false}]},\
      "label":{"type":["string","null"],"description":"a new label of the group"},\
      "extra":{"description":"whatever else there is to say"}},\
      "required":["shape","extra"],"additionalProperties":false}\
      """;

  static final String MOVE_OUTPUT = """
      {"type":"object","description":"A group of shapes.","properties":{\
      "shapes":{"type":"array","items":{"type":"object","description":"A shape.","oneOf":[{"type":"object","description":"A rectangle.","properties":{\
      "kind":{"const":"box"},\
      "width":{"type":"number","minimum":-1.7976931348623157E308,"maximum":1.7976931348623157E308},\
      "height":{"type":"number","minimum":-1.7976931348623157E308,"maximum":1.7976931348623157E308}},\
      "required":["kind","width","height"]},{"type":"object","description":"A circle.","properties":{\
      "kind":{"const":"circle"},\
      "radius":{"type":"number","minimum":-1.7976931348623157E308,"maximum":1.7976931348623157E308}},\
      "required":["kind","radius"]}]}},\
      "label":{"type":["string","null"]},\
      "extra":{}},\
      "required":["shapes","extra"]}\
      """;

  private ShapesSchemas() {
  }
}
