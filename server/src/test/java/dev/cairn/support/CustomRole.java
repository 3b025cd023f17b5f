package dev.cairn.support;

import java.util.Map;

/** A role of a workspace's own, as it is sent. */
public final class CustomRole {
    private CustomRole() {}

    /** @param kind guest, member or admin */
    public static Map<String, Object> of(String workspace, String kind) {
        return Map.of(
                "workspace", workspace, "name", "Contractor", "description", "For a while", "base_role_type", kind);
    }
}
