package org.shouwang.notification.contact;

import java.util.List;
import java.util.Optional;

/**
 * The organisations of a record by kind. Division codes have 6 (county), 9 (town) or 12 (village) digits; a class's code
 * is its school's followed by grade and class.
 */
public record Places(List<String> orgs) {

    private static final int COUNTY = 6;
    private static final int TOWN = 9;
    private static final int VILLAGE = 12;

    /** Code of the place where holders of the role are looked for. */
    public Optional<String> of(Role role) {
        return switch (role.where()) {
            case CLASS -> orgs.stream().filter(code -> code.contains("-")).findFirst();
            case SCHOOL ->
                of(Role.T).map(code -> code.substring(0, code.indexOf('-'))).or(this::school);
            case VILLAGE -> division(VILLAGE);
            case TOWN -> division(TOWN);
            case COUNTY -> division(COUNTY);
            case FAMILY, NOWHERE -> Optional.empty();
        };
    }

    private Optional<String> division(int length) {
        return orgs.stream()
                .filter(code -> digits(code) && code.length() == length)
                .findFirst();
    }

    private Optional<String> school() {
        return orgs.stream()
                .filter(code -> !code.contains("-"))
                .filter(code ->
                        !digits(code) || (code.length() != COUNTY && code.length() != TOWN && code.length() != VILLAGE))
                .findFirst();
    }

    private static boolean digits(String code) {
        return code.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
