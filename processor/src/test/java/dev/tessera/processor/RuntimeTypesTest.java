package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The processor knows the runtime by name alone; each name is the name of something. */
class RuntimeTypesTest {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:json|tool)\\(\"(\\w+)\"\\)|\"(dev\\.tessera\\.runtime[.\\w]*)\", \"(\\w+)\"");

  @Test
  void everyTypeOfTheRuntimeThatTheProcessorNamesIsThere() throws Exception {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        collect(Files.readString(file), names);
      }
    }
    assertThat(names).hasSizeGreaterThan(15);
    for (String name : names) {
      assertThat(Class.forName(name)).isPublic();
    }
  }

  private static void collect(String source, Set<String> names) {
    Matcher matcher = NAME.matcher(source);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        String itsPackage = matcher.group().startsWith("json") ? "json" : "tool";
        names.add("dev.tessera.runtime." + itsPackage + "." + matcher.group(1));
      } else {
        names.add(matcher.group(2) + "." + matcher.group(3));
      }
    }
  }

  @Test
  void theProcessorItselfUsesNothingOfTheRuntime() {
    for (JavaClass type : new ClassFileImporter().importPath("target/classes")) {
      assertThat(type.getDirectDependenciesFromSelf())
          .noneMatch(it -> it.getTargetClass().getName().startsWith("dev.tessera.runtime"));
    }
  }
}
