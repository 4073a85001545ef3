package org.shouwang.gateway.route;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.shouwang.gateway.edge.GatewayProblems;
import org.shouwang.platform.web.ProblemCode;

/** How a call to a service can fail without an answer. */
enum Failure {
    /** No connection: the service has not seen the request. */
    UNREACHABLE(GatewayProblems.SERVICE_DOWN),
    /** The service may have done it, nobody knows. */
    BROKE_OFF(GatewayProblems.SERVICE_BROKE_OFF),
    /** The service may still be doing it. */
    TOO_SLOW(GatewayProblems.SERVICE_TOO_SLOW),
    /** Not the service's fault: the caller stopped sending. */
    CALLER_GONE(GatewayProblems.SERVICE_BROKE_OFF);

    private final ProblemCode problem;

    Failure(ProblemCode problem) {
        this.problem = problem;
    }

    ProblemCode problem() {
        return problem;
    }

    static Failure of(Throwable cause) {
        if (cause instanceof ClientAbortException || cause instanceof BadRequestException) {
            return CALLER_GONE;
        }
        if (cause instanceof ConnectException
                || cause instanceof ConnectTimeoutException
                || cause instanceof ConnectionRequestTimeoutException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException) {
            return UNREACHABLE;
        }
        return cause instanceof SocketTimeoutException ? TOO_SLOW : BROKE_OFF;
    }
}
