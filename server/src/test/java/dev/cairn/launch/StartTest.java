package dev.cairn.launch;

import static org.assertj.core.api.Assertions.assertThat;

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
}
