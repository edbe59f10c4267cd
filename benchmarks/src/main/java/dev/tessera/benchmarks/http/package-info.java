/** How many requests a second servers answer, and what each request costs them. */
@NullMarked
package dev.tessera.benchmarks.http;

import org.jspecify.annotations.NullMarked;
