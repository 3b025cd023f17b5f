package dev.cairn.platform.openapi;

import dev.cairn.platform.http.Scopes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What surrounds the records of every answer, and how a request says who sends it. */
final class Envelopes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Envelopes() {}

    static ObjectNode schemas() {
        ObjectNode schemas = JSON.objectNode();
        schemas.set("errors", errors());
        schemas.set("next_page", nextPage());
        schemas.set("any_resource", anyResource());
        return schemas;
    }

    private static ObjectNode errors() {
        ObjectNode error = Schemas.object();
        ObjectNode inside = (ObjectNode) error.get("properties");
        inside.putObject("message").put("type", "string").put("description", "The field and the reason.");
        inside.putObject("help").put("type", "string");
        inside.putObject("phrase")
                .put("type", "string")
                .put("description", "Of an error of the server itself: stands in its log too.");
        error.putArray("required").add("message").add("help");
        ObjectNode errors = Schemas.object();
        ((ObjectNode) errors.get("properties"))
                .set("errors", Schemas.array(error).put("minItems", 1));
        ((ObjectNode) errors.get("properties"))
                .putObject("sync")
                .put("type", "string")
                .put("description", "Of events asked for without a good token: the token to go on with.");
        errors.putArray("required").add("errors");
        return errors;
    }

    private static ObjectNode anyResource() {
        ObjectNode resource = Schemas.object();
        ObjectNode inside = (ObjectNode) resource.get("properties");
        inside.putObject("gid").put("type", "string");
        inside.putObject("resource_type").put("type", "string");
        resource.putArray("required").add("gid");
        resource.remove("additionalProperties");
        return resource.put("description", "A resource of any type, with the fields of its type.");
    }

    private static ObjectNode nextPage() {
        ObjectNode page = Schemas.object();
        ObjectNode inside = (ObjectNode) page.get("properties");
        inside.putObject("offset").put("type", "string");
        inside.putObject("path").put("type", "string");
        inside.putObject("uri").put("type", "string").put("format", "uri");
        page.putArray("required").add("offset").add("path").add("uri");
        page.putArray("type").add("object").add("null");
        return page.put("description", "Only of a page; null of the last one.");
    }

    /** How a request may say who sends it where an app needs this scope. */
    static ArrayNode needed(String scope) {
        ArrayNode ways = JSON.arrayNode();
        ways.addObject().putArray("token");
        ways.addObject().putArray("session");
        if (scope.equals(Scopes.ANY)) {
            ways.addObject().putArray("oauth2");
        } else if (!scope.equals(Scopes.NO_APP)) {
            ways.addObject().putArray("oauth2").add(scope);
        }
        return ways;
    }

    private static String meaning(String scope) {
        int colon = scope.indexOf(':');
        if (colon < 0) {
            return scope.equals(Scopes.EVERYTHING) ? "All that an app can do." : "To know who somebody is.";
        }
        String what = scope.substring(0, colon).replaceAll("[_.]", " ");
        return switch (scope.substring(colon + 1)) {
            case "read" -> "See " + what + ".";
            case "delete" -> "Delete " + what + ".";
            default -> "Create and change " + what + ".";
        };
    }

    static ObjectNode security(Iterable<String> scopes) {
        ObjectNode schemes = JSON.objectNode();
        schemes.putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "A personal access token.");
        schemes.putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "cairn_session")
                .put("description", "A browser's session; writes also send its csrf_token as X-CSRF-Token.");
        ObjectNode flow = schemes.putObject("oauth2")
                .put("type", "oauth2")
                .put("description", "The token of an app that somebody has let act for them.")
                .putObject("flows")
                .putObject("authorizationCode");
        flow.put("authorizationUrl", "/-/oauth_authorize");
        flow.put("tokenUrl", "/-/oauth_token").put("refreshUrl", "/-/oauth_token");
        ObjectNode described = flow.putObject("scopes");
        scopes.forEach(scope -> described.put(scope, meaning(scope)));
        return schemes;
    }
}
