package dev.cairn.platform.openapi;

import dev.cairn.platform.http.Json;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpenApiController {
    private final OpenApi openApi;
    private volatile byte @Nullable [] document;

    OpenApiController(OpenApi openApi) {
        this.openApi = openApi;
    }

    @GetMapping(Endpoint.ROOT + "/openapi.json")
    @Operation(value = "Get this description", media = "application/json", scope = Scopes.ANY)
    ResponseEntity<byte[]> document() {
        byte[] known = document;
        if (known == null) {
            known = Json.bytes(false, json -> json.writePOJO(openApi.document()));
            document = known;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-cache")
                .body(known);
    }
}
