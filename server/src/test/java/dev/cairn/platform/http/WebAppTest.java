package dev.cairn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class WebAppTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/0/123/list", "/invite/aB_-9"})
    void everyPageIsTheAppAndIsAskedForAnew(String path) throws Exception {
        var page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(page.body()).contains("<title>Cairn</title>");
    }

    @Test
    void assetsAreKeptForEver() throws Exception {
        var asset = get("/assets/app-1a2b3c.js");
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable");
        assertThat(asset.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
    }

    @ParameterizedTest
    @CsvSource({"'gzip, deflate, br, zstd', br", "'gzip, deflate', gzip", "br;q=0.5, br", "zebra,"})
    void assetsAreSentAsSmallAsTheBrowserTakesThem(String accepted, @Nullable String sent) throws Exception {
        var asset = get("/assets/app-1a2b3c.js", accepted);
        assertThat(asset.headers().firstValue("Content-Encoding")).isEqualTo(Optional.ofNullable(sent));
        assertThat(asset.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/missing.js", "/missing.png", "/api/1.0/nowhere", "/api", "/..%2fapplication.properties"
            })
    void whatIsNoPageIsNotFound(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void browsersAreToldToTrustNothingElse() throws Exception {
        for (String path : new String[] {"/", "/assets/app-1a2b3c.js", "/api/1.0/setup", "/api/1.0/users/me"}) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self';", "frame-ancestors 'none'", "object-src 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "identity");
    }

    private HttpResponse<String> get(String path, String accepted) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", accepted)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
