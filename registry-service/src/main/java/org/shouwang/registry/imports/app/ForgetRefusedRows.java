package org.shouwang.registry.imports.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouwang.registry.erasure.Leavings;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.IdNumber;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.springframework.stereotype.Component;

/**
 * Refused rows in which somebody is named who is to be erased are no longer kept as they came: by ID number, or by name with a
 * phone or the village. That they were refused, and why, stays.
 */
@Component
final class ForgetRefusedRows implements Leavings {

    private final Imports imports;
    private final KeptRows kept;
    private final Sealer sealer;

    ForgetRefusedRows(Imports imports, KeptRows kept, Sealer sealer) {
        this.imports = imports;
        this.kept = kept;
        this.sealer = sealer;
    }

    @Override
    public void forget(Person person) {
        String number = number(person);
        Set<String> with = new HashSet<>();
        person.contactPoints().forEach(point -> with.add(sealer.open(Fields.PHONE, point.phone())));
        Home home = person.home();
        if (home != null) {
            with.add(home.code());
        }
        List<String> named = new ArrayList<>();
        imports.eachKept((id, cells) -> {
            if (names(kept.open(cells), person.name(), number, with)) {
                named.add(id);
            }
        });
        imports.forgetCellsOf(named);
    }

    private static boolean names(List<String> cells, String name, String number, Set<String> with) {
        boolean numbered = !number.isEmpty()
                && cells.stream().anyMatch(cell -> IdNumber.normalise(cell).equals(number));
        return numbered
                || cells.stream().anyMatch(cell -> cell.strip().equals(name))
                        && cells.stream().map(String::strip).anyMatch(with::contains);
    }

    private String number(Person person) {
        Sealed number = person.identity().idNumber();
        return number == null ? "" : IdNumber.normalise(sealer.open(Fields.ID_NUMBER, number));
    }
}
