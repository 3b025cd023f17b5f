package dev.cairn.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** What is wrong with a given database is said in one line. */
class ExternalPostgresTest {
    private final DatabaseAddress good = TestDatabase.empty();

    private static String refusal(DatabaseAddress address) {
        var said = new String[1];
        assertThatThrownBy(() -> new ExternalPostgres(address).open())
                .isInstanceOf(StartFailure.class)
                .satisfies(failure -> said[0] = failure.getMessage());
        assertThat(said[0]).doesNotContain("\n", "Exception");
        return said[0];
    }

    @Test
    void aGoodDatabaseIsOpened() {
        assertThat(new ExternalPostgres(good).open()).isEqualTo(good);
    }

    @Test
    void aWrongPassword() {
        var wrong = new DatabaseAddress(good.jdbcUrl(), good.server(), good.database(), good.user(), "wrong");
        assertThat(refusal(wrong)).contains(good.server(), "does not let Cairn in");
    }

    @Test
    void aDatabaseThatIsNotThere() {
        assertThat(refusal(good.withDatabase("nowhere"))).contains("has no database nowhere");
    }

    @Test
    void aServerThatIsNotThere() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(refusal(DatabaseAddress.parse("postgresql://a:b@localhost:" + free + "/work")))
                .startsWith("Cannot reach PostgreSQL at localhost:" + free);
    }

    @Test
    void aVersionThatIsTooOld() {
        var external = new ExternalPostgres(good);
        assertThatThrownBy(() -> external.checkVersion(14, "14.11"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("PostgreSQL 14.11")
                .hasMessageContaining("needs version 15 or newer");
        assertThatCode(() -> external.checkVersion(15, "15.0")).doesNotThrowAnyException();
    }
}
