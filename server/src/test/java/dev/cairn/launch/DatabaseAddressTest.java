package dev.cairn.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void readsWhatPostgresqlsOwnProgramsRead() {
        DatabaseAddress address =
                DatabaseAddress.parse("postgresql://ana:se%20cret@db.example:5433/work?sslmode=require");
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5433/work?sslmode=require");
        assertThat(address.user()).isEqualTo("ana");
        assertThat(address.password()).isEqualTo("se cret");
        assertThat(address.server()).isEqualTo("db.example:5433");
    }

    @Test
    void takesAPasswordThatNobodyEscaped() {
        assertThat(DatabaseAddress.parse("postgres://ana:p@ss/w+rd@db/work").password())
                .isEqualTo("p@ss/w+rd");
    }

    @Test
    void takesSeveralServersAndTheFormOfJdbc() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://a:1,b:2/work").jdbcUrl())
                .isEqualTo("jdbc:postgresql://a:1,b:2/work");
        assertThat(DatabaseAddress.parse("postgresql://[::1]:5433/work").server())
                .isEqualTo("[::1]:5433");
        assertThat(DatabaseAddress.parse("postgresql://[::1]/work").server()).isEqualTo("[::1]");
    }

    @Test
    void refusesWhatIsNoSuchUrl() {
        for (String url : List.of(
                "mysql://db/work",
                "db/work",
                "postgresql://db",
                "postgresql://db/",
                "",
                "postgresql://a:%zz@db/work",
                "postgresql://db:99999/work",
                "postgresql://db:port/work",
                "postgresql://a:1,b:0x1/work")) {
            assertThatThrownBy(() -> DatabaseAddress.parse(url)).isInstanceOf(StartFailure.class);
        }
    }

    @Test
    void comesBackFromItsOwnUrl() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://a%40b:p%2F%3A%20@db/work?sslmode=require");
        assertThat(DatabaseAddress.parse(address.asUrl())).isEqualTo(address);
        assertThat(address.withDatabase("other").jdbcUrl()).isEqualTo("jdbc:postgresql://db/other?sslmode=require");
    }

    @Test
    void keepsThePasswordOutOfLogs() {
        assertThat(DatabaseAddress.parse("postgresql://ana:secret@db/work").toString())
                .doesNotContain("secret");
    }
}
