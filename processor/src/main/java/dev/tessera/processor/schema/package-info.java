/** JSON Schema 2020-12 and the other JSON that clients and reviewers see, made from the model. */
@NullMarked
package dev.tessera.processor.schema;

import org.jspecify.annotations.NullMarked;
