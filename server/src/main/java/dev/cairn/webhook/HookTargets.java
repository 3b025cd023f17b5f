package dev.cairn.webhook;

import dev.cairn.platform.ApiError;
import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says where webhooks may lead: to the public internet, and only where the operator allows it to private networks and
 * this machine, which somebody outside could otherwise reach through Cairn.
 */
@Component
class HookTargets {
    static final int LONGEST = 2_048;
    private static final long PATIENCE_SECONDS = 5;

    private final boolean privateOnes;

    /** Threads of the system's own: a slow name server would hold the few that serve all virtual ones. */
    private final ExecutorService lookups = Executors.newFixedThreadPool(
            8, Thread.ofPlatform().daemon().name("webhook-names-", 0).factory());

    HookTargets(@Value("${cairn.webhook-private-targets}") boolean privateOnes) {
        this.privateOnes = privateOnes;
    }

    /** Thrown for a host that webhooks may not lead to. */
    static final class Forbidden extends UnknownHostException {
        Forbidden(String host) {
            super(host + " is not an address of the public internet");
        }
    }

    /** Reads a target that a request names. */
    URI read(String text) {
        URI target = parse(text);
        try {
            addresses(target.getHost());
        } catch (Forbidden forbidden) {
            throw ApiError.forbidden("target: " + forbidden.getMessage());
        } catch (UnknownHostException unknown) {
            throw ApiError.badInput("target", "There is no host called " + target.getHost());
        }
        return target;
    }

    private static URI parse(String text) {
        try {
            var target = new URI(text);
            String scheme = String.valueOf(target.getScheme());
            boolean isHttp = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
            if (isHttp && target.getHost() != null && target.getRawUserInfo() == null && target.getPort() <= 65_535) {
                return target;
            }
        } catch (URISyntaxException malformed) {
            // Refused below.
        }
        throw ApiError.badInput("target", "Not an address that begins with http:// or https:// : " + text);
    }

    /** The addresses of a host, if all of them may be reached. */
    InetAddress[] addresses(String host) throws UnknownHostException {
        var addresses = lookUp(host);
        if (!privateOnes && !Arrays.stream(addresses).allMatch(Addresses::isPublic)) {
            throw new Forbidden(host);
        }
        return addresses;
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        var lookup = lookups.submit(() -> InetAddress.getAllByName(host));
        try {
            return lookup.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            lookup.cancel(true);
            throw new UnknownHostException(host + " cannot be found");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("Stopped");
        }
    }

    @PreDestroy
    void stop() {
        List<Runnable> ignored = lookups.shutdownNow();
    }
}
