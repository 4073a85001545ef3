package org.shouwang.registry.card.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.card.Card;

/** The register of issued cards. */
public interface Cards {

    /** A change of a loaded card. */
    record Changing(Loaded<Card> before, Card after) {}

    /** The cards of these people, by person; one round trip. */
    Map<String, Loaded<Card>> of(Collection<String> personIds);

    /** Notes first cards; the people who had one meanwhile, all others are stored. */
    Set<String> registerAll(List<Card> cards);

    /** Notes next versions; the people whose card somebody else changed meanwhile, all others are stored. */
    Set<String> changeAll(List<Changing> changes);
}
