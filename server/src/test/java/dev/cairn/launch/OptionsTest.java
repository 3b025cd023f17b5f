package dev.cairn.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    @Test
    void withoutAnyTheDefaultsHold() {
        Options options = Options.read(List.of(), Map.of());
        assertThat(options.get(Option.PORT)).isEqualTo("8080");
        assertThat(options.baseUrl()).isEqualTo("http://localhost:8080");
        assertThat(options.dataFolder()).isEqualTo(Path.of(System.getProperty("user.home"), ".cairn"));
    }

    @Test
    void theCommandLineComesBeforeTheEnvironmentAndThatBeforeTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cairn.properties");
        Files.writeString(file, "port = 1\nhost = 127.0.0.1\nsmtp-host = mail.example.com\n");
        Options options = Options.read(
                List.of("--port", "3", "--config=" + file), Map.of("CAIRN_PORT", "2", "CAIRN_HOST", "127.0.0.2"));
        assertThat(options.get(Option.PORT)).isEqualTo("3");
        assertThat(options.get(Option.HOST)).isEqualTo("127.0.0.2");
        assertThat(options.get(Option.SMTP_HOST)).isEqualTo("mail.example.com");
    }

    @Test
    void theGuideTellsOfEveryOption() throws IOException {
        String guide = Files.readString(Path.of("../docs/howto/run.md"));
        for (Option option : Option.values()) {
            assertThat(guide).contains("--" + option.optionName);
        }
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> Options.read(List.of("--prot", "1"), Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--prot");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThatThrownBy(() -> Options.read(List.of("--data"), Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--data");
    }

    @Test
    void aPortIsANumber() {
        for (String port : List.of("0", "65536", "eighty", "-1", "")) {
            assertThatThrownBy(() -> Options.read(List.of("--port=" + port), Map.of()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void aRateLimitIsANumber() {
        assertThat(Options.read(List.of("--rate-limit=0"), Map.of()).get(Option.RATE_LIMIT))
                .isEqualTo("0");
        for (String limit : List.of("-1", "1.5", "many", "")) {
            assertThatThrownBy(() -> Options.read(List.of("--rate-limit-search=" + limit), Map.of()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("--rate-limit-search");
        }
    }

    @Test
    void anIdentityProviderIsDescribedWhollyOrNotAtAll() {
        var whole = List.of("--sso-issuer=https://id.example.com", "--sso-client-id=a", "--sso-client-secret=b");
        assertThat(Options.read(whole, Map.of()).get(Option.SSO_CLIENT_ID)).isEqualTo("a");
        assertThatThrownBy(() -> Options.read(whole.subList(0, 2), Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--sso-client-secret");
        assertThatThrownBy(() -> Options.read(List.of("--sso-issuer=http://id.example.com"), Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("https://");
        for (String join : List.of("example.com", "example.com=x", "=17", "a=1;b=2")) {
            assertThatThrownBy(() -> Options.read(List.of("--sso-join=" + join), Map.of()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("--sso-join");
        }
        assertThat(Options.read(List.of("--sso-join=a.com=1, b.com=2"), Map.of())
                        .has(Option.SSO_JOIN))
                .isTrue();
    }

    @Test
    void wordsBesideTheOptionsAreTheCommand() {
        Options options = Options.read(List.of("backup", "--data", "/tmp/a b", "file.zip"), Map.of());
        assertThat(options.words()).containsExactly("backup", "file.zip");
        assertThat(options.dataFolder()).isEqualTo(Path.of("/tmp/a b"));
    }

    @Test
    void helpListsEveryOptionAndCommand() {
        for (Option option : Option.values()) {
            assertThat(Options.helpText()).contains("--" + option.optionName);
        }
        for (Command command : Command.values()) {
            assertThat(Options.helpText()).contains(command.usage);
        }
    }
}
