package dev.tessera.processor.model;

import com.squareup.javapoet.ClassName;
import dev.tessera.processor.problem.Where;

/**
 * A method of the user's.
 *
 * @param owner the class that it is called on, which may inherit it
 * @param name its name
 * @param signature its name and the types of its parameters, for people: {@code add(String)}
 * @param isStatic whether it is static
 * @param isPublic whether it is public
 * @param isGeneric whether it has type parameters
 * @param isVarArgs whether it takes a variable number of arguments
 * @param isElsewhere whether it stands in another file than the server, whose Javadoc is not read
 * @param where the method
 */
public record MethodModel(
    ClassName owner,
    String name,
    String signature,
    boolean isStatic,
    boolean isPublic,
    boolean isGeneric,
    boolean isVarArgs,
    boolean isElsewhere,
    Where where) {}
