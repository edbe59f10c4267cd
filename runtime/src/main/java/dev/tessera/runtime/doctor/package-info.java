/**
 * Looks for what is wrong with a server's settings and surroundings, and says how to cure it: the
 * argument {@code doctor} of a generated main.
 */
@NullMarked
package dev.tessera.runtime.doctor;

import org.jspecify.annotations.NullMarked;
