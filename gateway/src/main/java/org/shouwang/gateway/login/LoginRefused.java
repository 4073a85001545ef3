package org.shouwang.gateway.login;

import org.shouwang.platform.web.ProblemCode;
import org.springframework.security.core.AuthenticationException;

/** A login was refused; carries what the person is told. */
final class LoginRefused extends AuthenticationException {
    private final ProblemCode problem;
    private final long seconds;
    private final transient Object[] args;

    LoginRefused(ProblemCode problem, long seconds, Object... args) {
        super(problem.code());
        this.problem = problem;
        this.seconds = seconds;
        this.args = args;
    }

    ProblemCode problem() {
        return problem;
    }

    /** Seconds to wait; 0 = none. */
    long seconds() {
        return seconds;
    }

    Object[] args() {
        return args;
    }
}
