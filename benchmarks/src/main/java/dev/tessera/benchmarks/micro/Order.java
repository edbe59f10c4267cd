package dev.tessera.benchmarks.micro;

import java.time.LocalDate;
import java.util.List;

/** An order. */
public record Order(String id, LocalDate due, double price, List<Place> places) {}
