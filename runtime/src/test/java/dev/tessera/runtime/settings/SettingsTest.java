package dev.tessera.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir Path directory;

  @Test
  void readsTheFileBesideTheEnvironment() throws IOException {
    write("PORT=4000\nHOST=0.0.0.0\n");
    Settings settings = Settings.load(Map.of("PORT", "5000"), directory);
    assertThat(ListenAddress.from(settings)).isEqualTo(new ListenAddress("0.0.0.0", 5000));
  }

  @Test
  void needsNoFile() {
    assertThat(ListenAddress.from(Settings.load(Map.of(), directory)))
        .isEqualTo(new ListenAddress("127.0.0.1", 3002));
  }

  @Test
  void takesNoDirectoryForTheFile() throws IOException {
    Files.createDirectory(directory.resolve(".env"));
    assertThat(Settings.load(Map.of(), directory).value("PORT")).isEmpty();
  }

  @Test
  void letsAnEmptyVariableHideTheFile() throws IOException {
    write("PORT=4000\n");
    Settings settings = Settings.load(Map.of("PORT", "  "), directory);
    assertThat(settings.value("PORT")).isEmpty();
    assertThat(settings.explicit("PORT")).contains("");
    assertThat(settings.explicit("HOST")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A=b|b",
        "export A=b|b",
        "  export   A  =  b  |b",
        "A=b=c==|b=c==",
        "A=b # why|b",
        "A=b#c|b#c",
        "A=\"b # c\" # why|b # c",
        "A='b \\n $c' # why|b \\n $c",
        "A=\"a \\\"b\\\" \\\\ \\$c \\d\"|a \"b\" \\ $c \\d",
        "A=it's|it's",
        "A=#none|``",
        "A=|``",
        "A=\"\"|``",
      })
  void readsTheFileAsShellsAndToolsWriteIt(String text, String value) throws IOException {
    write(text + "\n");
    assertThat(Settings.load(Map.of(), directory).explicit("A")).contains(value);
  }

  @Test
  void passesOverCommentsAndEmptyLinesAndTakesTheLastOfSeveral() throws IOException {
    write("\uFEFFB=first\r\n\r\n# A=no\r\nA=old\r\n  # A=no\r\nA=new\r\n");
    Settings settings = Settings.load(Map.of(), directory);
    assertThat(settings.value("A")).contains("new");
    assertThat(settings.value("B")).contains("first");
  }

  @Test
  void unescapesLinesInDoubleQuotes() throws IOException {
    write("A=\"x\\ny\\tz\"");
    assertThat(Settings.load(Map.of(), directory).value("A")).contains("x\ny\tz");
  }

  @Test
  void namesTheLineThatIsNoAssignmentAndShowsNoSecret() throws IOException {
    write("A=b\nsecret\n");
    assertRefused(
        () -> Settings.load(Map.of(), directory),
        "Line 2 of .env is no assignment. Write NAME=value, or start the line with # to make it a"
            + " comment.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A='secret", "A=\"secret", "A=\"sec\"ret", "A=\"secret\\\""})
  void namesTheLineWhoseQuoteIsOpen(String line) throws IOException {
    write(line);
    assertRefused(
        () -> Settings.load(Map.of(), directory),
        "Line 1 of .env has a quote that does not end with the value. Close it there.");
  }

  @Test
  void refusesAFileThatIsNoText() throws IOException {
    Path file = directory.resolve(".env");
    Files.write(file, "A=\u00E9".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(
        () -> Settings.load(Map.of(), directory),
        file + " is not UTF-8 text. Save it as UTF-8, or remove it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "0", "65536", "-1", "3002.0", "99999999999999"})
  void refusesAPortThatIsNone(String port) {
    assertRefused(
        () -> ListenAddress.from(Settings.of(Map.of("PORT", port))),
        "PORT is \""
            + port
            + "\", but must be a number from 1 to 65535. Set PORT=3002, or unset it for 3002.");
  }

  @Test
  void refusesATransportThatIsNone() {
    assertRefused(
        () -> Transport.from(Settings.of(Map.of("TRANSPORT", "sse"))),
        "TRANSPORT is \"sse\", but must be http or stdio. Set TRANSPORT=http or TRANSPORT=stdio, or"
            + " unset it for http.");
  }

  @Test
  void speaksHttpUnlessToldOtherwise() {
    assertThat(Transport.from(Settings.of(Map.of()))).isEqualTo(Transport.HTTP);
    assertThat(Transport.from(Settings.of(Map.of("TRANSPORT", "http")))).isEqualTo(Transport.HTTP);
    assertThat(Transport.from(Settings.of(Map.of("TRANSPORT", "stdio"))))
        .isEqualTo(Transport.STDIO);
  }

  @ParameterizedTest
  @CsvSource({"500ms,500", "10s,10000", "5m,300000", "1h,3600000", "0s,0"})
  void readsDurations(String text, long millis) {
    assertThat(Settings.of(Map.of("A", text)).duration("A", Duration.ZERO)).hasMillis(millis);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "10 s", "-1s", "1.5s", "1d", "s", "99999999999s"})
  void refusesOtherDurations(String text) {
    assertRefused(
        () -> Settings.of(Map.of("A", text)).duration("A", Duration.ZERO),
        "A is \""
            + text
            + "\", but must be a number with a unit: ms, s, m or h. Write it as in 500ms, 10s or 5m.");
  }

  @Test
  void keepsMessagesOnOneLineWhateverTheValueHolds() {
    assertThatThrownBy(
            () -> Settings.of(Map.of("PORT", "1\n2\r" + "9".repeat(1000))).port("PORT", 1))
        .message()
        .hasLineCount(1)
        .contains("\"1?2?999")
        .hasSizeLessThan(400);
  }

  private void write(String text) throws IOException {
    Files.writeString(directory.resolve(".env"), text);
  }

  private static void assertRefused(ThrowingCallable code, String message) {
    assertThatThrownBy(code).isInstanceOf(SettingsException.class).hasMessage(message);
  }
}
