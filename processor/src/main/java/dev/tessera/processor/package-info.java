@NullMarked
package dev.tessera.processor;

import org.jspecify.annotations.NullMarked;
