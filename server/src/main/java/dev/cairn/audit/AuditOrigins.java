package dev.cairn.audit;

import dev.cairn.platform.log.OriginsKept;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The change log keeps the origins of what becomes an event here. */
@Component
class AuditOrigins implements OriginsKept {
    @Override
    public boolean isKept(String action, String type, @Nullable String field) {
        return EventKind.of(action, type, field) != null;
    }
}
