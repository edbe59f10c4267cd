/**
 * The test kit in JUnit Jupiter, on which this package alone depends: {@link
 * dev.tessera.dev.junit.TesseraTest} for a class of tests on one server, {@link
 * dev.tessera.dev.junit.TesseraExtension} where a test wants more say, and {@link
 * dev.tessera.dev.junit.SmokeTest} for the tests that need no writing.
 */
@NullMarked
package dev.tessera.dev.junit;

import org.jspecify.annotations.NullMarked;
