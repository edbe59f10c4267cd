package dev.tessera.dev.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.dev.LocalScalekit;
import dev.tessera.dev.LogIn;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dynamic registration, and Client ID Metadata Documents. */
final class RegistrationTest {
  private final LocalScalekit scalekit = LocalScalekit.builder().start();
  private final LogIn client = new LogIn(scalekit);

  @AfterEach
  void stop() {
    scalekit.close();
  }

  @Test
  void givesAPublicClientAnIdAndNoSecret() {
    HttpResponse<String> response =
        client.register(
            """
            {"client_name": "A", "redirect_uris": ["http://localhost/cb"], "token_endpoint_auth_method": "none",
             "grant_types": ["authorization_code", "refresh_token"], "response_types": ["code"],
             "application_type": "native", "scope": "x"}""");

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(LogIn.json(response))
        .containsEntry("client_name", "A")
        .containsEntry("redirect_uris", List.of("http://localhost/cb"))
        .containsEntry("token_endpoint_auth_method", "none")
        .containsKeys("client_id", "client_id_issued_at")
        .doesNotContainKey("client_secret");
  }

  @Test
  void givesASecretToAClientThatNamesNoMethod() {
    assertThat(LogIn.json(client.register("{\"redirect_uris\": [\"http://localhost/cb\"]}")))
        .containsEntry("token_endpoint_auth_method", "client_secret_basic")
        .containsEntry("client_secret_expires_at", 0L)
        .containsKey("client_secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                            | invalid_client_metadata",
        "{                                                             | invalid_client_metadata",
        "{}                                                            | invalid_redirect_uri",
        "{\"redirect_uris\": []}                                       | invalid_redirect_uri",
        "{\"redirect_uris\": \"http://localhost/cb\"}                  | invalid_client_metadata",
        "{\"redirect_uris\": [\"http://evil.example/cb\"]}             | invalid_redirect_uri",
        "{\"redirect_uris\": [\"javascript:alert(1)\"]}                | invalid_redirect_uri",
        "{\"redirect_uris\": [\"https://a.example/\"], \"client_name\": 1} | invalid_client_metadata",
        "{\"redirect_uris\": [\"https://a.example/\"], \"grant_types\": [\"implicit\"]} | invalid_client_metadata",
        "{\"redirect_uris\": [\"https://a.example/\"], \"token_endpoint_auth_method\": \"private_key_jwt\"}"
            + " | invalid_client_metadata"
      })
  void refuses(String metadata, String error) {
    HttpResponse<String> response = client.register(metadata);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(LogIn.json(response)).containsEntry("error", error);
  }

  @Test
  void refusesRedirectUrisWithoutEnd() {
    String uri = "https://a.example/" + "x".repeat(2_000);

    HttpResponse<String> response = client.register("{\"redirect_uris\": [\"" + uri + "\"]}");
    assertThat(LogIn.json(response)).containsEntry("error", "invalid_client_metadata");
  }

  @Test
  void forgetsTheOldestClientWhenThereAreTooMany() {
    Clients clients = new Clients(List.of());
    for (int i = 0; i <= 1_000; i++) {
      clients.add(new Client("c" + i, "name", List.of(), "none", java.util.Optional.empty()));
    }

    assertThat(clients.find("c0")).isEmpty();
    assertThat(clients.find("c1")).isPresent();
    assertThat(clients.find("c1000")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"client_id\": \"http://a.example/c\", \"client_name\": \"A\", \"redirect_uris\": [\"https://a.example/\"]}",
        "{\"client_id\": \"https://a.example\", \"client_name\": \"A\", \"redirect_uris\": [\"https://a.example/\"]}",
        "{\"client_id\": \"https://a.example/c\", \"redirect_uris\": [\"https://a.example/\"]}",
        "{\"client_id\": \"https://a.example/c\", \"client_name\": \"A\"}"
      })
  void refusesClientDocumentsThatLackWhatTheyMustHave(String document) {
    assertThatThrownBy(() -> LocalScalekit.builder().clientMetadataDocument(document).start())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Client ID Metadata Document: ");
  }
}
