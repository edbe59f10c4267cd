/** Completion: suggestions for the arguments of prompts and the variables of resource templates. */
@NullMarked
package dev.tessera.runtime.completion;

import org.jspecify.annotations.NullMarked;
