package org.shouwang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every fault into problem details; never an exception's message, a stack trace or personal data. */
@RestControllerAdvice
public final class ProblemHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProblemException refusal, HttpServletRequest request) {
        return answer(refusal, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return answer(new ProblemException(CommonProblems.UNKNOWN_FIELD, unknown.getPropertyName()), request);
            }
            if (cause instanceof tools.jackson.databind.exc.MismatchedInputException mismatch
                    && !mismatch.getPath().isEmpty()) {
                return answer(new ProblemException(CommonProblems.UNREADABLE_REQUEST, pointer(mismatch)), request);
            }
        }
        return answer(new ProblemException(CommonProblems.UNREADABLE_REQUEST, "JSON"), request);
    }

    private static String pointer(tools.jackson.databind.exc.MismatchedInputException mismatch) {
        StringBuilder pointer = new StringBuilder();
        mismatch.getPath()
                .forEach(step -> pointer.append('/')
                        .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
        return pointer.toString();
    }

    @ExceptionHandler({MethodArgumentNotValidException.class})
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
        List<FieldProblem> errors = new ArrayList<>();
        for (FieldError error : e.getBindingResult().getFieldErrors()) {
            errors.add(Violations.of("/" + error.getField().replace('.', '/'), error.getCode()));
        }
        e.getBindingResult().getGlobalErrors().forEach(error -> errors.add(Violations.of("/", error.getCode())));
        return answer(new ProblemException(CommonProblems.VALIDATION_FAILED).withErrors(errors), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException e, HttpServletRequest request) {
        List<FieldProblem> errors = e.getConstraintViolations().stream()
                .map(v -> Violations.of(
                        v.getPropertyPath().toString(),
                        v.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()))
                .toList();
        return answer(new ProblemException(CommonProblems.VALIDATION_FAILED).withErrors(errors), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(HandlerMethodValidationException e, HttpServletRequest request) {
        List<FieldProblem> errors = e.getParameterValidationResults().stream()
                .map(r -> Violations.of(
                        String.valueOf(r.getMethodParameter().getParameterName()),
                        r.getResolvableErrors().isEmpty()
                                ? null
                                : lastCode(r.getResolvableErrors().get(0).getCodes())))
                .toList();
        return answer(new ProblemException(CommonProblems.VALIDATION_FAILED).withErrors(errors), request);
    }

    private static @Nullable String lastCode(String @Nullable [] codes) {
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return answer(
                new ProblemException(CommonProblems.VALIDATION_FAILED)
                        .withErrors(List.of(Violations.of(e.getName(), "format"))),
                request);
    }

    @ExceptionHandler({ServletRequestBindingException.class, MissingServletRequestPartException.class})
    ResponseEntity<ProblemDetail> missing(Exception e, HttpServletRequest request) {
        String name = e instanceof org.springframework.web.bind.MissingServletRequestParameterException p
                ? p.getParameterName()
                : e instanceof MissingServletRequestPartException part ? part.getRequestPartName() : "header";
        return answer(
                new ProblemException(CommonProblems.VALIDATION_FAILED)
                        .withErrors(List.of(Violations.of(name, "NotNull"))),
                request);
    }

    /** The address itself is damaged, such as a parameter that is not UTF-8. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> damagedAddress(InvalidParameterException e, HttpServletRequest request) {
        return answer(new ProblemException(CommonProblems.UNREADABLE_REQUEST, "URL"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer(new ProblemException(CommonProblems.PAYLOAD_TOO_LARGE, "50 MB"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenUpload(MultipartException e, HttpServletRequest request) {
        return answer(new ProblemException(CommonProblems.UNREADABLE_REQUEST, "multipart/form-data"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchAddress(NoResourceFoundException e, HttpServletRequest request) {
        return answer(new ProblemException(CommonProblems.NOT_FOUND), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return answer(new ProblemException(CommonProblems.METHOD_NOT_ALLOWED), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mediaType(HttpMediaTypeException e, HttpServletRequest request) {
        return answer(new ProblemException(CommonProblems.UNSUPPORTED_MEDIA_TYPE), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(OptimisticLockingFailureException e, HttpServletRequest request) {
        return answer(new ProblemException(CommonProblems.STALE_VERSION), request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        ResourceAccessException.class
    })
    ResponseEntity<ProblemDetail> down(Exception e, HttpServletRequest request) {
        LOG.warn("A dependency is away: {}", e.getClass().getSimpleName());
        return answer(new ProblemException(CommonProblems.DEPENDENCY_DOWN), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> unexpected(Exception e, HttpServletRequest request) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            LOG.debug("The caller went away before the answer was written");
            return null;
        }
        if (e.getClass().getName().startsWith("org.springframework.security.")) {
            throw e;
        }
        LOG.error("A request failed", e);
        return answer(new ProblemException(CommonProblems.INTERNAL), request);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemException refusal, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.problem().status() == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        return ResponseEntity.status(refusal.problem().status())
                .headers(headers)
                .body(Problems.body(refusal, request.getRequestURI()));
    }
}
