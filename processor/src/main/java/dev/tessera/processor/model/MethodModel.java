package dev.tessera.processor.model;

import dev.tessera.processor.problem.Where;

/**
 * A method of the user's.
 *
 * @param name its name
 * @param signature its name and the types of its parameters, for people: {@code add(String)}
 * @param isStatic whether it is static
 * @param isPublic whether it is public
 * @param isGeneric whether it has type parameters
 * @param isVarArgs whether it takes a variable number of arguments
 * @param where the method
 */
public record MethodModel(
    String name,
    String signature,
    boolean isStatic,
    boolean isPublic,
    boolean isGeneric,
    boolean isVarArgs,
    Where where) {}
