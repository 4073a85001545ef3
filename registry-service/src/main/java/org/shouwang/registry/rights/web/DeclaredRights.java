package org.shouwang.registry.rights.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses every call the table does not allow, before anything of the request is read: an answer about its content would
 * already say something. An operation without a row is refused for everybody.
 */
@Configuration(proxyBeanMethods = false)
class DeclaredRights implements WebMvcConfigurer, HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredRights.class);

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Operation declared = method.getMethodAnnotation(Operation.class);
            String id = declared == null ? method.getMethod().getName() : declared.operationId();
            boolean allowed = org.shouwang.registry.rights.Operation.of(id)
                    .map(operation -> operation.allows(roles()))
                    .orElseGet(() -> undeclared(id));
            if (!allowed) {
                throw new ProblemException(CommonProblems.FORBIDDEN);
            }
        }
        return true;
    }

    private static boolean undeclared(String id) {
        LOG.error("operation {} has no row in the table of rights and is refused", id);
        return false;
    }

    private static List<String> roles() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        List<String> roles = authentication != null && authentication.getPrincipal() instanceof Jwt token
                ? token.getClaimAsStringList("roles")
                : null;
        return roles == null ? List.of() : roles;
    }
}
