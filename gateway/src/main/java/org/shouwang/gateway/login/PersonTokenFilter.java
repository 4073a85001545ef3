package org.shouwang.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.account.Account;
import org.shouwang.gateway.account.Accounts;
import org.shouwang.gateway.token.PersonTokens;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a session act by a short token, as every other caller does. The token stays in the session on the server. It is
 * made anew from the account before it wears out, or when somebody else logs in; an account switched off or with a new password ends the session then.
 */
final class PersonTokenFilter extends OncePerRequestFilter {
    private static final String TOKEN = PersonTokenFilter.class.getName() + ".token";

    private final Accounts accounts;
    private final PersonTokens tokens;

    PersonTokenFilter(Accounts accounts, PersonTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && caller != null && caller.getPrincipal() instanceof Person person) {
            Jwt token = token(session, person);
            if (token == null) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new JwtAuthenticationToken(token, java.util.List.of()));
                SecurityContextHolder.setContext(context);
            }
        }
        chain.doFilter(request, response);
    }

    private @Nullable Jwt token(HttpSession session, Person person) {
        if (session.getAttribute(TOKEN) instanceof Jwt kept
                && person.login().equals(kept.getSubject())
                && !tokens.wearsOut(kept)) {
            return kept;
        }
        Optional<Account> account =
                accounts.find(person.login()).filter(a -> a.active() && a.passwordNumber() == person.passwordNumber());
        if (account.isEmpty()) {
            return null;
        }
        Jwt token =
                tokens.mint(person.login(), account.get().roles(), account.get().orgs());
        session.setAttribute(TOKEN, token);
        return token;
    }
}
