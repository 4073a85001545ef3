package org.shouwang.registry.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import org.shouwang.platform.web.ProblemCode;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Purpose;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the header {@code X-Purpose}: a code of the list, or nothing. Anything else is refused before anything is looked up. */
@Configuration(proxyBeanMethods = false)
class KnownPurpose implements WebMvcConfigurer, HandlerInterceptor {

    static final ProblemCode PURPOSE_UNKNOWN = new ProblemCode(
            "PURPOSE_UNKNOWN",
            400,
            "Purpose unknown",
            "查阅用途（X-Purpose）只能填代码：{0}。请勿填写文字说明。",
            "X-Purpose takes one of these codes: {0}. Words are not kept.");

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/v1/**");
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addFormatterForFieldType(
                Purpose.class,
                (purpose, locale) -> String.valueOf(purpose),
                (code, locale) -> Purpose.of(code).orElseThrow(() -> new ParseException("no purpose", 0)));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String told = request.getHeader("X-Purpose");
        if (told != null && !told.isBlank() && Purpose.of(told).isEmpty()) {
            throw new ProblemException(PURPOSE_UNKNOWN, Purpose.codes());
        }
        return true;
    }
}
