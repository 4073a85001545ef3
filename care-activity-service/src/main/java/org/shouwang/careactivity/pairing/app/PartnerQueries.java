package org.shouwang.careactivity.pairing.app;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.pairing.Partner;

/** Ways to find partners other than by their own id. */
public interface PartnerQueries {
    /** The partner that has a pair, open or ended. */
    Optional<Partner> withPair(String pairId);

    /** Partners with an open pair of any of these people, in one round trip. */
    List<Partner> supporting(Collection<String> personIds);

    /** Partners with an open pair who are themselves among some people, in one round trip. */
    List<Partner> supportingAmong(Collection<String> ids);

    /** Partners that support a person or ever did. */
    List<Partner> everSupporting(String personId, int limit);

    /**
     * Partners with an open pair of somebody of an organisation, by id.
     *
     * @param after id of the last one of the page before
     */
    List<Partner> ofOrganisation(String org, @Nullable String after, int limit);

    /** Helpers of an organisation and those below it, by id. */
    List<Partner> helpers(String org, @Nullable String after, int limit);
}
