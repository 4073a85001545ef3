package org.shouwang.gateway.login;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.account.Account;
import org.shouwang.gateway.account.Accounts;
import org.shouwang.gateway.edge.GatewayProblems;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks login and password, and makes people wait after too many wrong tries. */
final class PasswordLogin implements AuthenticationProvider {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final LoginThrottle throttle;
    /** Compared when there is no such account, so that the answer takes as long as with one. */
    private final String nobody;

    PasswordLogin(Accounts accounts, PasswordEncoder passwords, LoginThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.nobody = java.util.Objects.requireNonNull(passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        String login = tried.getName().strip().toLowerCase(Locale.ROOT);
        String address =
                tried.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!Account.LOGIN.matcher(login).matches()) {
            throw new LoginRefused(GatewayProblems.LOGIN_MALFORMED, 0);
        }
        requireNoPause(login, address);
        Account account = accounts.find(login).orElse(null);
        if (!rightPassword(account, String.valueOf(tried.getCredentials())) || account == null) {
            int left = throttle.wrong(login, address);
            requireNoPause(login, address);
            throw new LoginRefused(GatewayProblems.LOGIN_FAILED, 0, left);
        }
        throttle.right(login, address);
        if (!account.active()) {
            throw new LoginRefused(GatewayProblems.ACCOUNT_INACTIVE, 0);
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                new Person(account.login(), account.passwordNumber()), null, List.of());
    }

    private boolean rightPassword(@Nullable Account account, String password) {
        return passwords.matches(password, account == null ? nobody : account.passwordHash());
    }

    private void requireNoPause(String login, String address) {
        Duration pause = throttle.pause(login, address);
        if (!pause.isZero()) {
            throw new LoginRefused(GatewayProblems.LOGIN_WAIT, pause.toSeconds() + 1, pause.toMinutes() + 1);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
