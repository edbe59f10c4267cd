/** Reads what the user wrote into the model: elements, types, annotations and Javadoc. */
@NullMarked
package dev.tessera.processor.read;

import org.jspecify.annotations.NullMarked;
