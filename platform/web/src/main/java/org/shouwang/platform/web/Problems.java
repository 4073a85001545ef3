package org.shouwang.platform.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.ProblemDetail;

/** Builds the body of a refusal (RFC 9457). */
public final class Problems {

    private Problems() {}

    /** @return the body for a refusal of a request to {@code path} */
    public static ProblemDetail body(ProblemException refusal, @Nullable String path) {
        ProblemCode code = refusal.problem();
        ProblemDetail body = ProblemDetail.forStatusAndDetail(
                org.springframework.http.HttpStatusCode.valueOf(code.status()), refusal.detail());
        body.setType(URI.create(code.type()));
        body.setTitle(code.title());
        if (path != null) {
            body.setInstance(URI.create(path));
        }
        body.setProperty("code", code.code());
        body.setProperty("detailEn", refusal.detailEn());
        String requestId = MDC.get(RequestIdFilter.KEY);
        if (requestId != null) {
            body.setProperty("traceId", requestId);
        }
        List<FieldProblem> errors = refusal.errors();
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        return body;
    }
}
