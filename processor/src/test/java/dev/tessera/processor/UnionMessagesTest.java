package dev.tessera.processor;

import static dev.tessera.processor.Messages.assertMessages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionMessagesTest {
  private static String server(String parameter, String types) {
    return """
        import dev.tessera.*;
        import java.util.*;

        @McpServer(name = "Tools", version = "1")
        class Tools {
          %s

          @McpTool(description = "Adds.")
          @Public
          public String add(%s) { return ""; }
        }
        """
        .formatted(types, parameter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "final class B implements A {} | a class",
        "non-sealed interface B extends A {} | an interface that is not sealed",
        "enum B implements A { X } | an enum",
      })
  void refusesVariantsThatAreNoRecords(String variant, String kind) {
    assertMessages(
        server(
            "List<A> /*!*/x",
            "sealed interface A permits R, S {} record R() implements A {}"
                + " sealed interface S extends A permits B {} "
                + variant.replace(" A ", " S ")),
        "error [mcp/union-variant] Parameter 'x' of add has type Tools.A, which permits Tools.B, "
            + kind
            + ". Permit only records, and sealed interfaces of records.");
  }

  @Test
  void refusesAVariantOfWhichTheTypeArgumentsCannotBeTold() {
    assertMessages(
        server(
            "A<String> /*!*/x",
            "sealed interface A<T> {} record B<V>(V v) implements A<String> {}"
                + " record C<V>(V v) implements A<V> {}"),
        "error [mcp/union-variant] Parameter 'x' of add has type Tools.A<String>, which permits Tools.B,"
            + " a type of which the type arguments cannot be told. Permit only records, and sealed"
            + " interfaces of records.");
  }

  @Test
  void refusesAVariantThatNobodyElseCanSee() {
    assertMessages(
        server("A /*!*/x", "sealed interface A {} private record B() implements A {}"),
        "error [mcp/inaccessible-type] Parameter 'x' of add has type Tools.B, which the generated code"
            + " cannot see. Make it package-private or public.");
  }

  @Test
  void refusesAnInterfaceOfWhichNoVariantEverEnds() {
    assertMessages(
        server(
            "A x",
            "sealed interface A permits B, C {} record B(A /*!*/next) implements A {}"
                + " record C(B b, A a) implements A {}"),
        "error [mcp/recursive-type] Component 'next' of Tools.B has type Tools.B, which contains itself"
            + " without end: Tools.B -> Tools.B. No value of it could be complete; make one of these"
            + " nullable, an Optional or a List.");
  }

  @Test
  void refusesTwoVariantsThatNothingTellsApart() {
    assertMessages(
        server(
            "A x",
            "sealed interface A {} record MyOne() implements A {} "
                + "@Discriminator(/*!*/\"my_one\") record Two() implements A {}"),
        "error [mcp/duplicate-variant] Tools.A has two variants \"my_one\", Tools.MyOne and Tools.Two."
            + " Set @Discriminator(\"...\") on one of the two.");
    assertMessages(
        server(
            "A x",
            "sealed interface A permits One, In.One {} /*!*/record One() implements A {} "
                + "static class In { record One() implements A {} }"),
        "error [mcp/duplicate-variant] Tools.A has two variants \"one\", Tools.In.One and Tools.One."
            + " Set @Discriminator(\"...\") on one of the two.");
  }

  @Test
  void refusesAComponentWithTheNameOfTheDiscriminator() {
    assertMessages(
        server(
            "A x, C y",
            "sealed interface A {} record One(String /*!*/type) implements A {} "
                + "@Discriminator(\"the kind\") sealed interface C {} "
                + "record Two(String type, @Arg(name = /*!*/\"the kind\") int b) implements C {}"),
        "error [mcp/discriminator-taken] Component 'type' of Tools.One is named \"type\", and so is the"
            + " member that tells the variants of Tools.A apart. Set @Arg(name = ...) here, or"
            + " @Discriminator(\"...\") on Tools.A.",
        "error [mcp/discriminator-taken] Component 'b' of Tools.Two is named \"the kind\", and so is the"
            + " member that tells the variants of Tools.C apart. Set @Arg(name = ...) here, or"
            + " @Discriminator(\"...\") on Tools.C.");
  }
}
