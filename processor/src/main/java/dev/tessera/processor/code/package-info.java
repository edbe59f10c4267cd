/**
 * Java source from the model: the tools with their dispatch and guards, the schemas, the codecs and
 * the server with its {@code main}. The only package that writes source.
 */
@NullMarked
package dev.tessera.processor.code;

import org.jspecify.annotations.NullMarked;
