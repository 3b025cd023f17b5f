package dev.cairn.platform;

import dev.cairn.platform.db.Database;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "release")
    NodeNumber nodeNumber(Database database, Clock clock) {
        return new NodeNumber(database, clock);
    }

    @Bean
    Ids ids(Clock clock, NodeNumber node) {
        return new Ids(clock, node::number);
    }
}
