package org.shouwang.notification.contact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whom there is to tell. Look-ups are in batches: one round trip whatever the number of people. */
public interface Directory {

    /** An office: a role at an organisation. */
    record Office(Role role, String org) {}

    /** People with their contact points; those not known yet are missing. */
    Map<String, Person> people(Collection<String> ids);

    /** Holders of offices with a phone; of several the one longest in the books. Vacant offices are missing. */
    Map<Office, ContactPoint> holders(Collection<Office> offices, LocalDate today);

    /**
     * A page of the people of one kind in an organisation, in the order of their ids.
     *
     * @param kind CHILD, ELDER or HELPER
     * @param scope only those who also belong to one of these; all when empty
     * @param after id after which the page begins
     */
    List<Person> audience(String org, String kind, Collection<String> scope, String after, int limit);
}
