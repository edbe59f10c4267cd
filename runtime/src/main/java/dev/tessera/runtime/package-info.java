@NullMarked
package dev.tessera.runtime;

import org.jspecify.annotations.NullMarked;
