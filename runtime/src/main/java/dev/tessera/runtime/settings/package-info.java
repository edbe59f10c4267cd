/**
 * What a server is told from outside: the environment, a {@code .env} file, and what they say about
 * where the server is reached. Every mistake is one line that names the variable, its value and the
 * fix. Knows no other package.
 */
@NullMarked
package dev.tessera.runtime.settings;

import org.jspecify.annotations.NullMarked;
