package org.shouwang.careactivity.aid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Withdrawal;

/**
 * One giving, written down in one entry: things or money for one or many. Never changed afterwards but by its receipts; it can be
 * withdrawn.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param day when it was given
 * @param measure by which measure the government gives; null for all other givers
 * @param withdrawal that it was taken back; null as long as it counts
 */
public record Gift(
        UUID id,
        Giver giver,
        Occasion occasion,
        @Nullable AidMeasure measure,
        LocalDate day,
        List<GiftItem> items,
        List<Recipient> recipients,
        Handover handover,
        @Nullable Withdrawal withdrawal) {
    /** Keeps its own lists. */
    public Gift {
        items = List.copyOf(items);
        recipients = List.copyOf(recipients);
    }

    /** Whom it is for. */
    public List<String> personIds() {
        return recipients.stream().map(Recipient::personId).toList();
    }

    /** One of those it is for. */
    public Optional<Recipient> recipient(String personId) {
        return recipients.stream()
                .filter(one -> one.personId().equals(personId))
                .findFirst();
    }

    /** How many have not signed yet. */
    public int unsigned() {
        return (int) recipients.stream().filter(one -> one.receipt() == null).count();
    }

    /** Whether a client said the same in both, whatever was signed since. */
    public boolean givenAs(Gift other) {
        return giver.equals(other.giver)
                && occasion == other.occasion
                && measure == other.measure
                && day.equals(other.day)
                && items.equals(other.items)
                && personIds().equals(other.personIds())
                && handover.org().equals(other.handover.org())
                && handover.role().equals(other.handover.role());
    }

    /** The same, with the organisations above the one that handed it out. */
    public Gift within(List<String> above) {
        return with(recipients, handover.within(above), withdrawal);
    }

    /** The same with receipts of some; what was signed before stays as it was. */
    public Gift signed(Map<String, Receipt> receipts) {
        List<Recipient> next = recipients.stream()
                .map(one -> one.receipt() == null ? new Recipient(one.personId(), receipts.get(one.personId())) : one)
                .toList();
        return with(next, handover, withdrawal);
    }

    /** The same, taken back. */
    public Gift withdrawn(Withdrawal taken) {
        return with(recipients, handover, taken);
    }

    private Gift with(List<Recipient> people, Handover through, @Nullable Withdrawal taken) {
        return new Gift(id, giver, occasion, measure, day, items, people, through, taken);
    }
}
