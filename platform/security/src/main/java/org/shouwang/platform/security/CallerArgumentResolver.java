package org.shouwang.platform.security;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the {@link Caller} from the verified token. */
final class CallerArgumentResolver implements HandlerMethodArgumentResolver {

    static final String ROLES = "roles";
    static final String ORGS = "orgs";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Jwt token)) {
            throw new ProblemException(CommonProblems.UNAUTHENTICATED);
        }
        return new Caller(String.valueOf(token.getSubject()), claim(token, ROLES), claim(token, ORGS));
    }

    private static Set<String> claim(Jwt token, String name) {
        List<String> values = token.getClaimAsStringList(name);
        return values == null ? Set.of() : new HashSet<>(values);
    }
}
