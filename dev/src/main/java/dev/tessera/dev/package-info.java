@NullMarked
package dev.tessera.dev;

import org.jspecify.annotations.NullMarked;
