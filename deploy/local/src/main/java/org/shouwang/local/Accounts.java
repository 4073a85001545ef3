package org.shouwang.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the accounts of those who can log in; the same again changes nothing. */
record Accounts(Api api, Secrets secrets) {
    private static final int CREATED_OR_KNOWN = 200;

    void make() {
        List<Map<String, Object>> accounts = new ArrayList<>();
        for (Secrets.Person person : secrets.people()) {
            accounts.add(Map.of(
                    "login", person.login(),
                    "password", secrets.ofLogin(person.login()),
                    "roles", person.roles(),
                    "orgs", person.orgs()));
        }
        api.post("county-it", "/v1/accounts", Map.of("accounts", accounts)).require(CREATED_OR_KNOWN);
    }
}
