package dev.cairn.platform.openapi;

import dev.cairn.platform.Actor;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.BodyField;
import dev.cairn.platform.http.Scopes;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The API's description in the form of OpenAPI 3.1. */
@Component
public class OpenApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ABOUT = """
            ## Basics

            Every answer is an object with `data`, every refusal one with `errors`, whose messages name the field and
            the reason. Bodies are JSON objects with the fields under `data`; a form with the same fields is taken too.
            Fields that are not described are ignored.

            Lists give compact records, a single resource all its usual fields. `opt_fields` says which fields are
            wanted instead: names separated by commas, with dots into what hangs on a record. With `limit` a list comes
            in pages, and `next_page` says where it goes on.

            Send a personal access token, or the token that an app got by OAuth 2, as `Authorization: Bearer …`. An
            app needs the scope that stands with each operation, or `default`, which stands for all of them.""";

    private final RequestMappingHandlerMapping mappings;
    private final Resources resources;

    OpenApi(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, Resources resources) {
        this.mappings = mappings;
        this.resources = resources;
    }

    /** The whole document. */
    public ObjectNode document() {
        var schemas = new Schemas(resources.all());
        var endpoints = Endpoint.all(mappings);
        ObjectNode document = JSON.objectNode().put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Cairn").put("version", "1.0").put("description", ABOUT);
        document.putArray("servers").addObject().put("url", Endpoint.ROOT);
        document.set("security", Envelopes.needed(Scopes.EVERYTHING));
        ObjectNode paths = document.putObject("paths");
        var tags = new TreeSet<String>();
        for (Endpoint endpoint : endpoints) {
            paths.withObjectProperty(endpoint.documentedPath())
                    .set(endpoint.method().toLowerCase(Locale.ROOT), operation(endpoint, schemas));
            tags.add(endpoint.module());
        }
        var listed = document.putArray("tags");
        tags.forEach(tag -> listed.addObject().put("name", tag));
        document.set("components", components(schemas));
        return document;
    }

    private static ObjectNode operation(Endpoint endpoint, Schemas schemas) {
        var declared = endpoint.operation();
        ObjectNode operation = JSON.objectNode();
        operation.put("operationId", endpoint.id()).put("summary", declared.value());
        operation.putArray("tags").add(endpoint.module());
        if (endpoint.older()) {
            operation.put("deprecated", true);
        }
        if (!endpoint.takes(Actor.class)) {
            operation.putArray("security");
        } else if (!declared.scope().isEmpty()) {
            operation.set("security", Envelopes.needed(declared.scope()));
        }
        var parameters = Parameters.of(endpoint);
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        var body = Requests.body(endpoint, schemas);
        if (body != null) {
            operation.set("requestBody", body);
        }
        operation.set("responses", responses(endpoint, schemas));
        return operation;
    }

    private static ObjectNode responses(Endpoint endpoint, Schemas schemas) {
        var declared = endpoint.operation();
        ObjectNode responses = JSON.objectNode();
        ObjectNode success = responses.putObject(String.valueOf(endpoint.status()));
        success.put("description", endpoint.status() == 302 ? "Where the file is." : "Done.");
        if (endpoint.status() < 300) {
            if (declared.media().isEmpty()) {
                content(success, "application/json").set("schema", answer(endpoint, schemas));
            } else {
                content(success, declared.media());
            }
        }
        if (endpoint.takes(Actor.class)) {
            refused(responses, 401, "Nobody is signed in, or the token is wrong.");
            refused(responses, 403, "The resource may be seen, but this may not be done to it.");
        }
        if (!endpoint.variables().isEmpty()) {
            refused(responses, 404, "There is no such resource, or it may not be seen.");
        }
        if (endpoint.takes(Ask.class) || !BodyField.of(declared).isEmpty()) {
            refused(responses, 400, "Something in the request is missing or malformed; the message names it.");
        }
        responses.putObject("default").put("$ref", "#/components/responses/refusal");
        return responses;
    }

    private static void refused(ObjectNode responses, int status, String reason) {
        ObjectNode response = responses.putObject(String.valueOf(status)).put("description", reason);
        content(response, "application/json").set("schema", Schemas.reference("errors"));
    }

    private static ObjectNode content(ObjectNode response, String type) {
        return response.putObject("content").putObject(type);
    }

    private static ObjectNode answer(Endpoint endpoint, Schemas schemas) {
        var declared = endpoint.operation();
        ObjectNode answer = Schemas.object();
        ObjectNode properties = (ObjectNode) answer.get("properties");
        answer.putArray("required").add("data");
        if (!declared.lists().isEmpty()) {
            properties.set("data", Schemas.array(Schemas.reference(declared.lists())));
            properties.set("next_page", Schemas.reference("next_page"));
        } else if (!endpoint.answers().isEmpty()) {
            properties.set("data", Schemas.reference(endpoint.answers()));
        } else if (declared.several()) {
            properties.set("data", Schemas.array(schemas.told(BodyField.parse(declared.tells(), false))));
        } else {
            properties.set("data", schemas.told(BodyField.parse(declared.tells(), true)));
        }
        properties.setAll((ObjectNode)
                schemas.told(BodyField.parse(declared.beside(), true)).get("properties"));
        return answer;
    }

    private ObjectNode components(Schemas schemas) {
        ObjectNode components = JSON.objectNode();
        ObjectNode all = schemas.all();
        all.setAll(Envelopes.schemas());
        components.set("schemas", all);
        components.set("parameters", Parameters.shared(List.copyOf(resources.all()), resources::type));
        ObjectNode refusal = components.putObject("responses").putObject("refusal");
        content(refusal.put("description", "Refused."), "application/json").set("schema", Schemas.reference("errors"));
        var scopes = new TreeSet<String>(List.of(Scopes.EVERYTHING));
        Endpoint.all(mappings)
                .forEach(endpoint -> scopes.add(endpoint.operation().scope()));
        scopes.removeAll(List.of("", Scopes.ANY, Scopes.NO_APP));
        components.set("securitySchemes", Envelopes.security(scopes));
        return components;
    }
}
