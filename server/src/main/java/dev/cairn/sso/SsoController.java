package dev.cairn.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.GeneralException;
import dev.cairn.identity.Sessions;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Signatures;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way to the identity provider and back into a session. Whatever goes wrong leads to the sign-in page. */
@RestController
class SsoController {
    static final String CALLBACK = "/-/sso/callback";

    private static final Logger LOG = LoggerFactory.getLogger(SsoController.class);

    private final SsoSettings settings;
    private final IdentityProvider provider;
    private final SsoAccounts accounts;
    private final Sessions sessions;
    private final Signatures signatures;
    private final Clock clock;

    SsoController(
            SsoSettings settings,
            IdentityProvider provider,
            SsoAccounts accounts,
            Sessions sessions,
            Signatures signatures,
            Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signatures = signatures;
        this.clock = clock;
    }

    @GetMapping("/api/1.0/sso")
    @Operation(value = "Ask for the identity provider to sign in at", tells = "name:text-or-null")
    Reply see() {
        return Reply.object(json -> json.writeStringProperty("name", settings.isUsed() ? settings.name() : null));
    }

    @FunctionalInterface
    private interface Step {
        String next() throws GeneralException, IOException, BadJOSEException, JOSEException;
    }

    @GetMapping("/-/sso")
    void go(@RequestParam(defaultValue = "/") String next, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(response, () -> {
            var attempt = SsoAttempt.begin(isHere(next) ? next : "/", clock.instant());
            String address = provider.addressFor(attempt).toString();
            SsoCookie.set(request, response, attempt.sealed(signatures));
            return address;
        });
    }

    @GetMapping(CALLBACK)
    void comeBack(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String iss,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(response, () -> {
            SsoCookie.clear(request, response);
            var attempt = SsoCookie.read(request)
                    .flatMap(kept -> SsoAttempt.open(kept, signatures, clock.instant()))
                    .filter(begun -> isSame(begun.state(), state))
                    .orElseThrow(SsoProblem.EXPIRED::refusal);
            // An answer that names another provider is not one to the question that was asked (RFC 9207).
            if (code.isEmpty() || iss != null && !iss.equals(settings.issuer())) {
                throw SsoProblem.DENIED.refusal();
            }
            long user = accounts.of(provider.personOf(code, attempt));
            sessions.begin(user, request, response);
            return attempt.next();
        });
    }

    private void send(HttpServletResponse response, Step step) throws IOException {
        if (!settings.isUsed()) {
            throw ApiError.noSuchPath();
        }
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(next(step));
    }

    private static String next(Step step) {
        try {
            return step.next();
        } catch (SsoProblem.Refusal refused) {
            return signIn(refused.problem());
        } catch (GeneralException | IOException | BadJOSEException | JOSEException failed) {
            LOG.warn("The identity provider: {}", failed.toString());
            return signIn(SsoProblem.FAILED);
        }
    }

    private static String signIn(SsoProblem problem) {
        return "/sign-in?sso=" + problem.word();
    }

    /** Whether it is a path of this app: a full address could lead elsewhere. */
    private static boolean isHere(String path) {
        return path.matches("/(?![/\\\\])[^\\p{Cntrl}]*") && path.length() <= 2_000;
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
