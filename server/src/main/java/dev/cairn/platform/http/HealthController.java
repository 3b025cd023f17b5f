package dev.cairn.platform.http;

import dev.cairn.platform.db.Database;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells load balancers whether this copy runs ({@code /healthz}) and whether it can serve ({@code /readyz}). */
@RestController
class HealthController {
    private final Database database;

    HealthController(Database database) {
        this.database = database;
    }

    @GetMapping(path = "/healthz", produces = "text/plain")
    String healthy() {
        return "ok\n";
    }

    @GetMapping(path = "/readyz", produces = "text/plain")
    ResponseEntity<String> ready() {
        try {
            database.sql("SELECT 1").exists();
            return ResponseEntity.ok("ready\n");
        } catch (DataAccessException unreachable) {
            return ResponseEntity.status(503).body("The database does not answer\n");
        }
    }
}
