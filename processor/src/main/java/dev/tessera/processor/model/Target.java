package dev.tessera.processor.model;

/**
 * What the generated code may rely on.
 *
 * @param isPublic whether the class, and with it what is generated, is visible everywhere
 * @param sourceLevel the feature number of the user's Java, 17 or more
 * @param hasGeneratedAnnotation whether {@code javax.annotation.processing.Generated} can be seen
 * @param hidesJavaLang whether a class of the package has the name of one in {@code java.lang}
 * @param usesDeprecated whether it may name something of the user's that is deprecated
 */
public record Target(
    boolean isPublic,
    int sourceLevel,
    boolean hasGeneratedAnnotation,
    boolean hidesJavaLang,
    boolean usesDeprecated) {}
