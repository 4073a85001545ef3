package org.shouwang.gateway.login;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletResponse;
import org.shouwang.gateway.account.Accounts;
import org.shouwang.gateway.edge.GatewayProblems;
import org.shouwang.gateway.edge.ProblemAnswers;
import org.shouwang.gateway.token.PersonTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.stereotype.Component;

/** Login by form at {@code POST /login}, logout at {@code POST /logout}; both answer without a page of their own. */
@Component
public class PersonLogin {
    private final Accounts accounts;
    private final PersonTokens tokens;
    private final ProblemAnswers answers;
    private final PasswordLogin check;

    PersonLogin(
            Accounts accounts,
            PersonTokens tokens,
            PasswordEncoder passwords,
            LoginProperties properties,
            ProblemAnswers answers) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.answers = answers;
        this.check = new PasswordLogin(accounts, passwords, new LoginThrottle(properties, Ticker.systemTicker()));
    }

    /** Adds login, logout and the session's token to a security chain. */
    public void configure(HttpSecurity http) throws Exception {
        http.authenticationProvider(check)
                .formLogin(form -> form.loginPage("/")
                        .loginProcessingUrl("/login")
                        .successHandler(
                                (request, response, caller) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT))
                        .failureHandler(refused()))
                .logout(logout -> logout.logoutUrl("/logout")
                        .logoutSuccessHandler(
                                (request, response, caller) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT)))
                .addFilterAfter(new PersonTokenFilter(accounts, tokens), SecurityContextHolderFilter.class);
    }

    private AuthenticationFailureHandler refused() {
        return (request, response, e) -> {
            if (!(e instanceof LoginRefused refused)) {
                answers.send(request, response, GatewayProblems.LOGIN_FAILED, 0);
                return;
            }
            if (refused.seconds() > 0) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()));
            }
            answers.send(request, response, refused.problem(), refused.args());
        };
    }
}
