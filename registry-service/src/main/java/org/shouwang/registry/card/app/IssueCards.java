package org.shouwang.registry.card.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.card.Card;
import org.shouwang.registry.card.CardContents;
import org.shouwang.registry.card.PrintedCard;
import org.shouwang.registry.person.Sealer;
import org.springframework.stereotype.Service;

/**
 * Gives cards their versions before they are printed. A print that breaks off afterwards is made again with the same
 * versions, so nothing is counted twice.
 */
@Service
final class IssueCards {

    private static final int TRIES = 5;
    private static final String FIELD = "card.contents";

    private final Cards cards;
    private final Sealer sealer;
    private final Clock clock;

    IssueCards(Cards cards, Sealer sealer, Clock clock) {
        this.cards = cards;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** What is to stand on somebody's card. */
    record Wanted(String personId, CardContents contents) {}

    String hash(CardContents contents) {
        return sealer.hash(FIELD, contents.text());
    }

    List<PrintedCard> issue(List<Wanted> wanted, String by) {
        Map<String, Card> issued = new HashMap<>();
        List<Wanted> open = wanted;
        for (int i = 0; i < TRIES && !open.isEmpty(); i++) {
            open = tried(open, by, issued);
        }
        if (!open.isEmpty()) {
            throw new ProblemException(CommonProblems.STALE_VERSION);
        }
        List<PrintedCard> printed = new ArrayList<>(wanted.size());
        for (Wanted one : wanted) {
            Card card = issued.get(one.personId());
            if (card != null) {
                printed.add(new PrintedCard(one.contents(), card));
            }
        }
        return printed;
    }

    /** One try for all; those whose card somebody else issued meanwhile are left to the next. */
    private List<Wanted> tried(List<Wanted> open, String by, Map<String, Card> issued) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Map<String, Loaded<Card>> known =
                cards.of(open.stream().map(Wanted::personId).toList());
        List<Card> first = new ArrayList<>();
        List<Cards.Changing> next = new ArrayList<>();
        for (Wanted one : open) {
            Loaded<Card> before = known.get(one.personId());
            String hash = hash(one.contents());
            Card card = before == null
                    ? Card.first(one.personId(), one.contents().kind(), hash, by, today)
                    : before.state().issue(one.contents().kind(), hash, by, today);
            issued.put(one.personId(), card);
            if (before == null) {
                first.add(card);
            } else if (!card.equals(before.state())) {
                next.add(new Cards.Changing(before, card));
            }
        }
        Set<String> stale = new HashSet<>(cards.registerAll(first));
        stale.addAll(cards.changeAll(next));
        return open.stream().filter(one -> stale.contains(one.personId())).toList();
    }
}
