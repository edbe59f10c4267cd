package dev.tessera.dev;

import dev.tessera.dev.console.Mint;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the tokens that a person asks for on the page. */
final class Minting implements Mint {
  private final Supplier<TokenBuilder> tokens;

  Minting(Supplier<TokenBuilder> tokens) {
    this.tokens = tokens;
  }

  @Override
  public List<String> faults() {
    return Fault.ALL.stream().map(Fault::text).toList();
  }

  @Override
  public List<String> scopeForms() {
    return Stream.of(ScopeClaim.values()).map(Minting::text).toList();
  }

  @Override
  public String mint(Order order) {
    TokenBuilder token = tokens.get().scopes(order.scopes()).expiresIn(order.life());
    token.issuer(order.oldIssuer() ? IssuerEra.ENVIRONMENT : IssuerEra.RESOURCE);
    Stream.of(ScopeClaim.values())
        .filter(form -> text(form).equals(order.scopeForm()))
        .forEach(token::scopeClaim);
    Fault.ALL.stream()
        .filter(fault -> fault.text().equals(order.fault()))
        .forEach(fault -> fault.change().accept(token));
    return token.mint();
  }

  private static String text(ScopeClaim form) {
    boolean list = form.value(List.of()) instanceof List;
    return form.claim() + (list ? ", a list" : ", a string");
  }
}
