package dev.cairn.support;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint with a mistake in it, outside of the API. */
@RestController
class Mistake {
    @GetMapping("/test/mistake")
    String fail() {
        throw new IllegalStateException("A mistake, for a test");
    }
}
