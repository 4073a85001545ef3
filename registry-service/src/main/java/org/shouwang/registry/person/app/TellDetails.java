package org.shouwang.registry.person.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.Detail;
import org.shouwang.registry.person.Details;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.Value;
import org.shouwang.registry.person.Why;
import org.springframework.stereotype.Service;

/** Somebody tells items of a file; what is not told stays. */
@Service
public final class TellDetails {

    private final People people;
    private final ViewPerson viewing;
    private final Sealer sealer;
    private final Clock clock;

    TellDetails(People people, ViewPerson viewing, Sealer sealer, Clock clock) {
        this.people = people;
        this.viewing = viewing;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * The person with these items; unchanged when the file says so already.
     *
     * @param items texts by the name of the {@link Detail}; empty or UNK takes an item back
     */
    public PersonView tell(
            String id, Map<String, String> items, String reason, @Nullable String ifMatch, Caller caller) {
        Loaded<Person> found = viewing.seen(id, caller);
        ETags.requireCurrent(ifMatch, found.version());
        Details told = read(items, found.state().kind());
        viewing.note(caller, found, "details", null);
        Instant now = clock.instant();
        Author author = new Author(
                caller.subject(),
                now,
                LocalDate.ofInstant(now, clock.getZone()),
                Why.decided(sealer.seal(Fields.CHANGE_REASON, reason)));
        Optional<Person.Changed> changed = found.state().detail(told, author);
        Loaded<Person> stored = changed.map(change -> people.change(new People.Changing(found, change)))
                .orElse(found);
        return viewing.opened(stored, caller);
    }

    private Details read(Map<String, String> items, Kind kind) {
        Map<Detail, Value> told = new EnumMap<>(Detail.class);
        List<FieldProblem> faults = new ArrayList<>();
        items.forEach((name, text) -> {
            Optional<Detail> detail = Arrays.stream(Detail.values())
                    .filter(one -> one.name().equals(name) && one.of(kind))
                    .findFirst();
            Optional<String> value = detail.flatMap(one -> one.parse(text));
            if (detail.isEmpty()) {
                faults.add(new FieldProblem(
                        "/items/" + name, "UNKNOWN_ITEM", "此类档案没有这一项。", "A file of this kind has no such item."));
            } else if (value.isEmpty()) {
                faults.add(new FieldProblem(
                        "/items/" + name,
                        "UNKNOWN_VALUE",
                        "“" + detail.get().zh() + "”不能这样填写，请看代码表。",
                        "This cannot stand in \"" + detail.get().en() + "\"; see the code lists."));
            } else {
                told.put(detail.get(), value(detail.get(), value.get()));
            }
        });
        if (!faults.isEmpty()) {
            throw new ProblemException(CommonProblems.VALIDATION_FAILED).withErrors(faults);
        }
        return new Details(told);
    }

    private Value value(Detail detail, String text) {
        boolean sealed = detail.type().sealed() && !text.equals(CodeList.UNKNOWN);
        return sealed ? new Value(null, sealer.seal(detail.field(), text)) : new Value(text, null);
    }
}
