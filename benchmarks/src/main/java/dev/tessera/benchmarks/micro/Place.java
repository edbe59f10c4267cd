package dev.tessera.benchmarks.micro;

/** Where something is to be sent. */
public record Place(String street, String city, int number, boolean home) {}
