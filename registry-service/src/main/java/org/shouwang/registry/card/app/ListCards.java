package org.shouwang.registry.card.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.card.Card;
import org.shouwang.registry.card.CardKind;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Shows whose card is current, out of date, a year old or missing. */
@Service
public final class ListCards {

    private final FindCardHolders holders;
    private final IssueCards issuing;
    private final Cards cards;
    private final People people;
    private final Organisations organisations;
    private final Sealer sealer;
    private final CardSettings settings;
    private final Clock clock;

    ListCards(
            FindCardHolders holders,
            IssueCards issuing,
            Cards cards,
            People people,
            Organisations organisations,
            Sealer sealer,
            CardSettings settings,
            Clock clock) {
        this.holders = holders;
        this.issuing = issuing;
        this.cards = cards;
        this.people = people;
        this.organisations = organisations;
        this.sealer = sealer;
        this.settings = settings;
        this.clock = clock;
    }

    /** How one person's card stands; card is none where none was printed yet. */
    public record Row(
            Person person, Card.State state, @Nullable Card card) {}

    /**
     * A page of people, by id.
     *
     * @param next the person to go on after; none = these were the last
     */
    public record Rows(List<Row> rows, @Nullable String next) {}

    /** How the cards of an organisation's people stand; limit is how many people are looked at. */
    public Rows list(String org, CardKind kind, @Nullable String after, int limit, Caller caller) {
        Rights.require(Operation.LIST_CARDS, caller);
        holders.requireSees(org, caller);
        List<Person> found = holders.page(org, kind, after, limit + 1, caller);
        boolean more = found.size() > limit;
        List<Person> page = more ? found.subList(0, limit) : found;
        List<Person> getting = page.stream()
                .filter(person -> FindCardHolders.gets(person, kind))
                .toList();
        Map<String, Loaded<Card>> known =
                cards.of(getting.stream().map(Person::id).toList());
        CardWriter writer = new CardWriter(new Surroundings(people, organisations, sealer), sealer, settings);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<Row> rows = getting.stream()
                .map(person -> row(person, known.get(person.id()), writer, kind, today))
                .toList();
        return new Rows(rows, more ? page.get(limit - 1).id() : null);
    }

    private Row row(Person person, @Nullable Loaded<Card> known, CardWriter writer, CardKind kind, LocalDate today) {
        Card card = known == null ? null : known.state();
        String hash = issuing.hash(writer.contents(person, kind));
        return new Row(person, Card.state(card, hash, today), card);
    }
}
