package org.shouwang.local.demo;

import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.local.Api;
import org.shouwang.sample.Activity;
import org.shouwang.sample.ClassOfSix;

/** Accounts of those who look after the class of six, and their open doors. */
final class Staff {

    private static final Set<String> VILLAGES = Set.of("990101101201", "990101101202", "990101101203");

    private final URI gateway;
    private final Map<String, PersonDoor> doors = new HashMap<>();

    private Staff(URI gateway) {
        this.gateway = gateway;
    }

    /** Makes the accounts as county IT, with passwords nobody sees, and logs everybody in. */
    static Staff make(Api api, URI gateway) {
        Staff staff = new Staff(gateway);
        Map<String, String> passwords = new HashMap<>();
        List<Map<String, Object>> accounts = new ArrayList<>();
        accounts.add(account(passwords, login("H", ClassOfSix.CLASS), "H", ClassOfSix.CLASS));
        VILLAGES.stream()
                .sorted()
                .forEach(village -> accounts.add(account(passwords, login("CD", village), "CD", village)));
        api.post("county-it", "/v1/accounts", Map.of("accounts", accounts)).require(200);
        passwords.forEach(
                (login, password) -> staff.doors.put(login, PersonDoor.login(staff.gateway, login, password)));
        return staff;
    }

    /** Login of who wrote an activity down, or the school system for everybody without an account of their own. */
    String writerOf(Activity activity) {
        String login = login(activity.role(), activity.org());
        return doors.containsKey(login) ? login : "school-system";
    }

    PersonDoor door(String login) {
        PersonDoor door = doors.get(login);
        if (door == null) {
            throw new IllegalArgumentException(login);
        }
        return door;
    }

    int accounts() {
        return doors.size();
    }

    private static Map<String, Object> account(Map<String, String> passwords, String login, String role, String org) {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        passwords.put(login, password);
        return Map.of("login", login, "password", password, "roles", List.of(role), "orgs", List.of(org));
    }

    private static String login(String role, String org) {
        return role.toLowerCase(java.util.Locale.ROOT) + "-" + org;
    }
}
