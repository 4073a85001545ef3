package org.shouwang.registry.glass.messaging;

import java.util.List;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.registry.glass.BrokenGlass;

/** From a broken glass to what its reviewers are told: ids and codes, never the words. */
public final class GlassEvents {

    static final String TOPIC = "registry.person";
    static final String BROKEN = "registry.glass.broken.v1";

    private GlassEvents() {}

    /** Somebody saw, or tried to see, one record in an emergency. In order with what happens to the person. */
    public static NewEvent broken(BrokenGlass glass) {
        return new NewEvent(
                BROKEN,
                TOPIC,
                glass.personId(),
                glass.id(),
                new Broken(
                        glass.id(),
                        glass.personId(),
                        glass.emergency().name(),
                        glass.roles(),
                        glass.at().toString(),
                        glass.until().toString(),
                        glass.orgs()));
    }

    /** Payload of {@link #BROKEN}. */
    record Broken(
            String glassId,
            String personId,
            String emergency,
            List<String> roles,
            String brokenAt,
            String until,
            List<String> orgs) {}
}
