package org.shouwang.gateway.account;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A person who may log in.
 *
 * @param login what the person types, in small letters; also the {@code sub} of the person's tokens
 * @param passwordHash the password as the password encoder keeps it
 * @param passwordNumber counts the passwords this account has had; a session belongs to one of them
 * @param roles role codes, such as T or CS
 * @param orgs organisation codes; the person sees these and all below
 * @param active whether the person may log in
 */
public record Account(
        String login, String passwordHash, int passwordNumber, Set<String> roles, Set<String> orgs, boolean active) {

    /** Roles a person can hold; systems and services get theirs by configuration. */
    public static final Set<String> ROLES = Set.of(
            "T", "H", "SP", "PSY", "CD", "CS", "VS", "VD", "MEM", "GL", "EW", "VO", "DO", "TW", "CA", "CE", "PX", "IT");

    /** Form of a login: 2 to 40 small letters, digits, dot, dash, underscore. */
    public static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private static final Pattern ORG = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,39}");

    /** Refuses what could never log in or would see nothing. */
    public Account {
        if (!LOGIN.matcher(login).matches()) {
            throw new IllegalArgumentException("login");
        }
        if (roles.isEmpty() || !ROLES.containsAll(roles)) {
            throw new IllegalArgumentException("roles");
        }
        if (!validOrgs(orgs)) {
            throw new IllegalArgumentException("orgs");
        }
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        orgs = Collections.unmodifiableSet(new TreeSet<>(orgs));
    }

    /** Whether there is at least one code and every code has the form of one. */
    public static boolean validOrgs(Set<String> codes) {
        return !codes.isEmpty()
                && codes.stream().allMatch(code -> ORG.matcher(code).matches());
    }

    /** The same account with another password. */
    public Account withPassword(String hash) {
        return new Account(login, hash, passwordNumber + 1, roles, orgs, active);
    }

    /** Whether all its organisations are among these or below them; codes are hierarchical. */
    public boolean liesUnder(Set<String> codes) {
        return codes.contains("*")
                || orgs.stream().allMatch(org -> codes.stream().anyMatch(org::startsWith));
    }
}
