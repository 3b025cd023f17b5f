package dev.cairn.webhook;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Posts to the targets of webhooks. Each request makes a connection of its own, to an address that was just looked up
 * and found good; none is redirected, and of an answer only the beginning is read.
 */
@Component
class HookClient {
    private static final int MOST_READ = 4_096;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CloseableHttpClient client;
    private final int patience;

    /** @param patience how many seconds a target has to answer */
    HookClient(HookTargets targets, @Value("${cairn.webhook-patience}") int patience) {
        this.patience = patience;
        var http = Http1Config.custom()
                .setMaxHeaderCount(100)
                .setMaxLineLength(8_192)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(targets))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(patience))
                        .setSocketTimeout(Timeout.ofSeconds(patience))
                        .build())
                .setMaxConnTotal(1_000)
                .setMaxConnPerRoute(1_000)
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Cairn")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** What came of a request. */
    sealed interface Outcome {
        /** @param secret the header {@code X-Hook-Secret} */
        record Answer(int status, @Nullable String secret, String text) implements Outcome {
            boolean isGood() {
                return status >= 200 && status < 300;
            }
        }

        record NoAnswer(String reason) implements Outcome {}
    }

    /** Posts JSON with one header more; the answer has its time from the first look-up to its last byte. */
    Outcome post(URI target, String header, String value, byte[] json) {
        var request = new HttpPost(target);
        request.setHeader(header, value);
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        var exchange = threads.submit(() -> exchange(request));
        try {
            return exchange.get(patience, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            request.cancel();
            exchange.cancel(true);
            return new Outcome.NoAnswer("No answer within " + patience + " seconds");
        } catch (ExecutionException failed) {
            return new Outcome.NoAnswer(reason(failed.getCause()));
        } catch (InterruptedException stopped) {
            request.cancel();
            Thread.currentThread().interrupt();
            return new Outcome.NoAnswer("Stopped");
        }
    }

    private Outcome exchange(HttpPost request) throws IOException {
        try {
            var response = client.executeOpen(null, request, null);
            var secret = response.getFirstHeader("X-Hook-Secret");
            return new Outcome.Answer(
                    response.getCode(), secret == null ? null : secret.getValue(), beginning(response));
        } finally {
            // Closing the answer instead would first read it to its end, however much there is.
            request.cancel();
        }
    }

    private static String beginning(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        InputStream content = entity == null ? null : entity.getContent();
        byte[] bytes = content == null ? new byte[0] : content.readNBytes(MOST_READ);
        return new String(bytes, StandardCharsets.UTF_8).replace("\u0000", "");
    }

    private static String reason(@Nullable Throwable failure) {
        String message = failure == null ? null : failure.getMessage();
        return message == null ? "Could not connect" : message;
    }

    @PreDestroy
    void stop() throws IOException {
        client.close();
        threads.shutdownNow();
    }

    /** Names become addresses here and nowhere else, so that the address that was checked is the one connected to. */
    private record CheckedNames(HookTargets targets) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return targets.addresses(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
