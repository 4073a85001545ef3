package org.shouwang.registry.organisation.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.Validity;

/** From an organisation to what the public may know, which is all of it. */
public final class OrganisationEvents {

    static final String TOPIC = "registry.organisation";
    static final String REGISTERED = "registry.organisation.registered.v1";
    static final String CHANGED = "registry.organisation.changed.v1";

    private OrganisationEvents() {}

    /** A new organisation. */
    public static NewEvent registered(Organisation organisation) {
        return event(REGISTERED, organisation);
    }

    /** An organisation under its code looks different now. */
    public static NewEvent changed(Organisation organisation) {
        return event(CHANGED, organisation);
    }

    private static NewEvent event(String type, Organisation organisation) {
        Validity validity = organisation.validity();
        return new NewEvent(
                type,
                TOPIC,
                organisation.code(),
                organisation.code(),
                new OrganisationState(
                        organisation.code(),
                        organisation.name(),
                        organisation.parent(),
                        organisation.type().name(),
                        organisation.orgs(),
                        validity.from() == null ? null : validity.from().toString(),
                        validity.to() == null ? null : validity.to().toString(),
                        validity.successors().isEmpty() ? null : validity.successors()));
    }

    /** The payload of both types; see contracts/events/registry. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OrganisationState(
            String code,
            String name,
            @Nullable String parent,
            String type,
            List<String> orgs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String validFrom,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String validTo,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> successors) {}
}
