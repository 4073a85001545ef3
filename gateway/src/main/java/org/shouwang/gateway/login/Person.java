package org.shouwang.gateway.login;

import java.io.Serializable;
import java.security.Principal;

/** Who a session belongs to: the login and which of its passwords was used. */
record Person(String login, int passwordNumber) implements Principal, Serializable {
    @Override
    public String getName() {
        return login;
    }
}
