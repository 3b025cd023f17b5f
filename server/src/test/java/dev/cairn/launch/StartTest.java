package dev.cairn.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CairnTest
class StartTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void bringsTheSchemaUpToDate() {
        assertThat(jdbc.sql("SELECT count(*) FROM flyway_schema_history WHERE NOT success")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesADatabaseOfANewerVersionAndLeavesItAsItIs() {
        var database = TestDatabase.empty().dataSource();
        Schema.migrate(database);
        var there = JdbcClient.create(database);
        there.sql("""
                INSERT INTO flyway_schema_history
                  (installed_rank, version, description, type, script, installed_by, execution_time, success)
                VALUES (9999, '29991231000000', 'of later', 'SQL', 'V29991231000000__of_later.sql', 'later', 1, true)
                """).update();

        assertThatThrownBy(() -> Schema.migrate(database))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("newer version of Cairn (schema 29991231000000)");
        assertThat(there.sql("SELECT max(installed_rank) FROM flyway_schema_history")
                        .query(Integer.class)
                        .single())
                .isEqualTo(9999);
    }
}
