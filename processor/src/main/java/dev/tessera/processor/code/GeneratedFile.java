package dev.tessera.processor.code;

/**
 * The source of a generated class.
 *
 * @param packageName the package, empty for the unnamed one
 * @param simpleName the class
 * @param text the source
 */
public record GeneratedFile(String packageName, String simpleName, String text) {

  /** The name of the class with its package. */
  public String qualifiedName() {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}
