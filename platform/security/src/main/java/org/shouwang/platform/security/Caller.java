package org.shouwang.platform.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;

/**
 * Who calls, as his token says. A controller method takes it as a parameter.
 *
 * @param subject account or client id
 * @param roles role codes
 * @param orgs codes of the organisations he answers for; he sees a record whose ancestors include one of them
 */
public record Caller(String subject, Set<String> roles, Set<String> orgs) {

    /** Role of the platform's own services towards each other. */
    public static final String SERVICE = "SERVICE";
    /** County IT. */
    public static final String IT = "IT";
    /** Organisation code that stands for all. */
    public static final String ALL_ORGS = "*";

    public Caller {
        roles = Set.copyOf(roles);
        orgs = Set.copyOf(orgs);
    }

    public boolean hasAny(String... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** @throws ProblemException 403 when he has none of the roles */
    public void requireAny(String... any) {
        if (!hasAny(any)) {
            throw new ProblemException(CommonProblems.FORBIDDEN);
        }
    }

    /** @return whether his scope has no bounds, so that a query needs no filter */
    public boolean everywhere() {
        return roles.contains(SERVICE) || orgs.contains(ALL_ORGS);
    }

    /** @param recordOrgs all ancestor codes of a record */
    public boolean sees(Collection<String> recordOrgs) {
        return everywhere() || recordOrgs.stream().anyMatch(orgs::contains);
    }

    /** @throws ProblemException 404 when he does not see it: somebody else's record does not exist for him */
    public void requireSees(Collection<String> recordOrgs) {
        if (!sees(recordOrgs)) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
    }
}
