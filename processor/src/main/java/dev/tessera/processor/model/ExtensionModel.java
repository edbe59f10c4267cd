package dev.tessera.processor.model;

import dev.tessera.processor.model.Property.Written;

/**
 * An extension of the protocol.
 *
 * @param identifier as in {@code com.example/feature}
 * @param settings what clients are told about it
 */
public record ExtensionModel(Written identifier, Written settings) {}
