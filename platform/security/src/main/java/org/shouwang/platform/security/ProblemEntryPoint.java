package org.shouwang.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemCode;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.platform.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** 401 and 403 in the same form as every other refusal; 503 while the issuer's keys cannot be had. */
public final class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemEntryPoint.class);

    private final JsonMapper mapper;

    public ProblemEntryPoint(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            log.warn("the keys of the issuer cannot be had: {}", String.valueOf(e.getMessage()));
            response.setHeader("Retry-After", "2");
            write(request, response, CommonProblems.DEPENDENCY_DOWN);
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        write(request, response, CommonProblems.UNAUTHENTICATED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(request, response, CommonProblems.FORBIDDEN);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemCode code) throws IOException {
        response.setStatus(code.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        mapper.writeValue(
                response.getOutputStream(), Problems.body(new ProblemException(code), request.getRequestURI()));
    }
}
