package org.shouwang.gateway.account.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.account.Account;
import org.shouwang.gateway.account.Accounts;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Makes accounts or changes them, many at once. Every item stands for itself: a refused one stops no other, and the
 * same items again change nothing.
 */
@Service
public class SaveAccounts {
    private static final int SHORTEST = 8;
    /** The password hash looks at no more bytes than this. */
    private static final int LONGEST_BYTES = 72;

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    SaveAccounts(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * What an account shall be.
     *
     * @param login in any case, with or without blanks around it
     * @param password needed for a new account; left out = stays as it is
     * @param roles role codes
     * @param orgs organisation codes
     * @param active left out = active
     */
    public record Wanted(
            @Nullable String login,
            @Nullable String password,
            @Nullable Set<String> roles,
            @Nullable Set<String> orgs,
            @Nullable Boolean active) {

        /** Never shows the password. */
        @Override
        public String toString() {
            return "Wanted[" + login + "]";
        }
    }

    /** What became of one item; {@code fault} says why it was refused. */
    public record Result(
            String login, Outcome outcome, @Nullable Fault fault) {}

    /** What can become of an item. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /** Why an item can be refused. */
    public enum Fault {
        LOGIN_FORM,
        LOGIN_TWICE,
        ROLES_UNKNOWN,
        ORGS_MISSING,
        ORGS_NOT_YOURS,
        PASSWORD_MISSING,
        PASSWORD_WEAK
    }

    /**
     * Saves them in the given order.
     *
     * @param scope organisation codes of who asks; accounts outside are refused
     */
    public List<Result> save(List<Wanted> wanted, Set<String> scope) {
        Set<String> seen = new HashSet<>();
        List<Result> results = new ArrayList<>();
        for (Wanted item : wanted) {
            String login = normal(item.login());
            results.add(seen.add(login) ? save(login, item, scope) : refused(login, Fault.LOGIN_TWICE));
        }
        return results;
    }

    private Result save(String login, Wanted item, Set<String> scope) {
        Optional<Account> before = accounts.find(login);
        Fault fault = fault(login, item, before.isPresent());
        if (fault != null) {
            return refused(login, fault);
        }
        if (before.isPresent() && !before.get().liesUnder(scope)) {
            return refused(login, Fault.ORGS_NOT_YOURS);
        }
        Account next = next(login, item, before);
        if (!next.liesUnder(scope)) {
            return refused(login, Fault.ORGS_NOT_YOURS);
        }
        if (before.isPresent() && before.get().equals(next)) {
            return new Result(login, Outcome.UNCHANGED, null);
        }
        accounts.keep(next);
        return new Result(login, before.isPresent() ? Outcome.CHANGED : Outcome.CREATED, null);
    }

    private Account next(String login, Wanted item, Optional<Account> before) {
        String password = item.password();
        boolean active = item.active() == null || item.active();
        Set<String> roles = given(item.roles());
        Set<String> orgs = given(item.orgs());
        if (before.isEmpty()) {
            return new Account(login, hash(password), 1, roles, orgs, active);
        }
        Account old = before.get();
        Account next = new Account(login, old.passwordHash(), old.passwordNumber(), roles, orgs, active);
        boolean same = password == null || passwords.matches(password, old.passwordHash());
        return same ? next : next.withPassword(hash(password));
    }

    private String hash(@Nullable String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("password");
        }
        return hash;
    }

    private static @Nullable Fault fault(String login, Wanted item, boolean there) {
        if (!Account.LOGIN.matcher(login).matches()) {
            return Fault.LOGIN_FORM;
        }
        Set<String> roles = given(item.roles());
        if (roles.isEmpty() || !Account.ROLES.containsAll(roles)) {
            return Fault.ROLES_UNKNOWN;
        }
        if (!Account.validOrgs(given(item.orgs()))) {
            return Fault.ORGS_MISSING;
        }
        String password = item.password();
        if (password == null) {
            return there ? null : Fault.PASSWORD_MISSING;
        }
        boolean weak = password.length() < SHORTEST
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES
                || password.equalsIgnoreCase(login);
        return weak ? Fault.PASSWORD_WEAK : null;
    }

    private static Set<String> given(@Nullable Set<String> values) {
        return values == null ? Set.of() : values;
    }

    private static String normal(@Nullable String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }

    private static Result refused(String login, Fault fault) {
        return new Result(login, Outcome.REFUSED, fault);
    }
}
