package org.shouwang.registry.card;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a contact card. No ID number and no word on why somebody is looked after: a card is seen by neighbours and
 * classmates.
 *
 * @param place village, school and class by their public names
 * @param lines whom to ring, in this order
 * @param hotline the platform's own number, if there is one
 */
public record CardContents(
        CardKind kind,
        String name,
        String place,
        List<CardLine> lines,
        @Nullable CardLine hotline) {

    public CardContents {
        lines = List.copyOf(lines);
    }

    /** All of it as one text: two cards with the same text need not be told apart. */
    public String text() {
        return kind.name()
                + '\n'
                + name
                + '\n'
                + place
                + '\n'
                + lines.stream().map(CardContents::text).collect(Collectors.joining("\n"))
                + '\n'
                + (hotline == null ? "" : text(hotline));
    }

    private static String text(CardLine line) {
        return line.label()
                + '\t'
                + Objects.requireNonNullElse(line.name(), "")
                + '\t'
                + Objects.requireNonNullElse(line.phone(), "");
    }

    /** Never what stands on the card: it must not reach a log by accident. */
    @Override
    public String toString() {
        return "CardContents[" + kind + "]";
    }
}
