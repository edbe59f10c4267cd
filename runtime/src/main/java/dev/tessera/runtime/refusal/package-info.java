/**
 * What is refused, told to people and counted: one line for each refusal, bounded in rate, with
 * nothing in it that could forge another, and a counter for each reason. It knows nothing of HTTP
 * or of tokens: those who refuse say why.
 */
@NullMarked
package dev.tessera.runtime.refusal;

import org.jspecify.annotations.NullMarked;
