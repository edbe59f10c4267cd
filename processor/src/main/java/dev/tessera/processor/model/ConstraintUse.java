package dev.tessera.processor.model;

import dev.tessera.processor.problem.Where;
import java.util.Optional;

/**
 * A constraint as the user wrote it.
 *
 * @param constraint what is demanded
 * @param annotation the annotation, for people: {@code @Size(max = 20)}
 * @param message what a violation says instead of our words
 * @param where the annotation, or else what carries it
 */
public record ConstraintUse(
    Constraint constraint, String annotation, Optional<String> message, Where where) {}
