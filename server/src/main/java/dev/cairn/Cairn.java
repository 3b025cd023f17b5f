package dev.cairn;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Cairn. */
@SpringBootApplication
public class Cairn {
    public static void main(String[] args) {
        SpringApplication.run(Cairn.class, args);
    }
}
