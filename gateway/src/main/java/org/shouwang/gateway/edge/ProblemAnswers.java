package org.shouwang.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouwang.platform.web.ProblemCode;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.platform.web.Problems;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no controller is in play: in filters and in the security chains. */
@Component
public class ProblemAnswers {
    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    /** Writes the problem as the whole answer. */
    public void send(HttpServletRequest request, HttpServletResponse response, ProblemCode code, Object... args)
            throws IOException {
        ProblemDetail body = Problems.body(new ProblemException(code, args), request.getRequestURI());
        response.setStatus(code.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), body);
    }
}
