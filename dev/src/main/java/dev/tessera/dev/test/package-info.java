/**
 * Tests of a generated server as its clients see it, whatever the test framework: {@link
 * dev.tessera.dev.test.TestServer} runs it beside a local Scalekit, {@link
 * dev.tessera.dev.test.TestClient} asks it over HTTP as a real client does, {@link
 * dev.tessera.dev.test.Answer} says what came back and checks it, and {@link
 * dev.tessera.dev.test.Smoke} holds every tool to what its description promises. {@code
 * dev.tessera.dev.junit} brings them to JUnit.
 */
@NullMarked
package dev.tessera.dev.test;

import org.jspecify.annotations.NullMarked;
