package dev.tessera.benchmarks.load;

/**
 * An answer.
 *
 * @param status of HTTP
 * @param body as it came: if it came in chunks, with what frames them
 */
public record Answer(int status, String body) {}
