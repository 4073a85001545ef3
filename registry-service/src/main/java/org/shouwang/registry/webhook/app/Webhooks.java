package org.shouwang.registry.webhook.app;

import java.util.List;
import java.util.Optional;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.webhook.Webhook;

/** The systems that want to be told. */
public interface Webhooks {

    /** Keeps a new one. */
    void add(Webhook webhook);

    /** The one of an id, if its organisation lies in the sight. */
    Optional<Webhook> find(String id, Sight sight);

    /** All of them, oldest first; a county has a handful. */
    List<Webhook> all();

    /** Pauses it or lets it go on; doing it twice changes nothing. */
    void set(String id, Webhook.State state);

    /** Notes what went wrong last. */
    void failed(String id, Webhook.Failure failure);

    /** Forgets it; its lanes are {@link Lanes#forget forgotten} afterwards, since until then they may be added to. */
    void remove(String id);
}
