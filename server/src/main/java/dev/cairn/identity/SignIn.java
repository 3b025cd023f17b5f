package dev.cairn.identity;

import dev.cairn.identity.Accounts.Account;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the person by e-mail address and password. What is wrong is not told, and takes as long; who guesses is
 * slowed down, by the address guessed at and by the network address guessed from.
 */
@Component
public final class SignIn {
    private static final Duration SPAN = Duration.ofMinutes(15);
    private static final int ATTEMPTS_AT_ONE_PERSON = 10;
    private static final int ATTEMPTS_FROM_ONE_ADDRESS = 100;

    private final Accounts accounts;
    private final AccountLog log;
    private final Throttle byPerson;
    private final Throttle byAddress;

    SignIn(Accounts accounts, AccountLog log, Clock clock) {
        this.accounts = accounts;
        this.log = log;
        this.byPerson = new Throttle(ATTEMPTS_AT_ONE_PERSON, SPAN, clock);
        this.byAddress = new Throttle(ATTEMPTS_FROM_ONE_ADDRESS, SPAN, clock);
    }

    /**
     * The person with this e-mail address and password.
     *
     * @throws ApiError 401 where they are nobody's, 429 after too many attempts
     */
    public Account authenticate(String email, String password, HttpServletRequest request) {
        var account = accounts.byEmail(email).orElse(null);
        boolean right = isRight(account, email, password, request);
        if (!right || account == null) {
            if (account != null) {
                tellOfFailure(account.id());
            }
            throw ApiError.notAuthorized("The e-mail or password is not right.");
        }
        return account;
    }

    /** Beside the request, which would else take longer for an address that somebody has. */
    private void tellOfFailure(long user) {
        Thread.ofVirtual().start(Origin.carriedTo(() -> log.tell(user, "login_failed", null, Map.of())));
    }

    /** Whether the password is the account's, as one attempt of those that the throttles allow. */
    boolean isRight(@Nullable Account account, String email, String password, HttpServletRequest request) {
        String address = networkOf(request.getRemoteAddr());
        byAddress.take(address);
        byPerson.take(email);
        boolean right = accounts.isPasswordOf(account, password);
        if (right) {
            byAddress.giveBack(address);
            byPerson.giveBack(email);
        }
        return right;
    }

    /**
     * Refuses what a form on a foreign page could send, where the answer opens a session: nobody shall find
     * themselves signed in as somebody else.
     */
    public static void requireJson(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw ApiError.badInput("Content-Type: Must be application/json here");
        }
    }

    /** Who has one IPv6 address has a whole network of them. */
    static String networkOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
