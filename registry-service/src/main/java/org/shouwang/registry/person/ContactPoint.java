package org.shouwang.registry.person;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A phone by which somebody around a person is reached.
 *
 * @param contactPointId stable over re-imports and changes of the number
 * @param holder whose phone
 * @param relation the holder's relation to the person (relation lists)
 * @param literacy whether the holder can read (literacy list)
 * @param manners how the holder is to be talked to; what was not collected is not there
 * @param phone the number, sealed
 * @param since from when it is this number
 * @param status what is known of it
 */
public record ContactPoint(
        String contactPointId,
        Holder holder,
        String relation,
        String literacy,
        Map<Manner, String> manners,
        Sealed phone,
        Instant since,
        Status status) {

    public ContactPoint {
        manners = Map.copyOf(manners);
    }

    /** What is known of a number. */
    public enum Status {
        /** As written in the roster. */
        GIVEN,
        /** A message could not be delivered: somebody should check. */
        UNVERIFIED,
        /** Wrong number: not to be used. */
        INVALID
    }

    /** Whether it may be tried: nobody found the number to be wrong. */
    public boolean usable() {
        return status != Status.INVALID;
    }

    /** The same point, as a roster now describes it; a new number starts as {@link Status#GIVEN}. */
    ContactPoint follow(Contact contact, Instant now) {
        Sealed told = contact.phone();
        Sealed number = told == null || told.same(phone) ? phone : told;
        boolean newNumber = !number.same(phone);
        return new ContactPoint(
                contactPointId,
                holder,
                Merge.code(contact.relation(), relation),
                Merge.code(contact.literacy(), literacy),
                Manner.follow(manners, contact.manners()),
                number,
                newNumber ? now : since,
                newNumber ? Status.GIVEN : status);
    }

    /**
     * The same point after somebody found it unreachable.
     *
     * @param found what was found
     * @param at when; before {@link #since} it was another number and changes nothing
     */
    ContactPoint found(Status found, Instant at) {
        boolean ofThisNumber = !at.isBefore(since);
        boolean worse = found.compareTo(status) > 0;
        return ofThisNumber && worse
                ? new ContactPoint(contactPointId, holder, relation, literacy, manners, phone, since, found)
                : this;
    }

    /** The same point after somebody dialled it and it was right: doubts are gone. */
    ContactPoint reached() {
        return new ContactPoint(contactPointId, holder, relation, literacy, manners, phone, since, Status.GIVEN);
    }

    /** The same number as another record tells it: what is open here is filled from there. */
    ContactPoint filled(ContactPoint other) {
        return new ContactPoint(
                contactPointId,
                holder,
                Merge.code(relation, other.relation),
                Merge.code(literacy, other.literacy),
                Manner.follow(other.manners, manners),
                phone,
                since,
                status);
    }

    /** The same number on another record. */
    ContactPoint of(String personId, Holder place) {
        return new ContactPoint(
                place.contactPointId(personId), place, relation, literacy, manners, phone, since, status);
    }

    /**
     * A phone as a roster names it.
     *
     * @param manners what it says of how to talk to the holder; {@link org.shouwang.registry.code.CodeList#UNKNOWN} takes one back
     * @param phone the number, sealed; none = the cell was empty, a known number stays
     * @param gone the roster says that there is no phone any more
     */
    public record Contact(
            Holder holder,
            String relation,
            String literacy,
            Map<Manner, String> manners,
            @Nullable Sealed phone,
            boolean gone) {}
}
