package org.shouwang.notification.campaign.app;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.notification.campaign.Campaign;
import org.shouwang.platform.outbox.Loaded;

/** Where campaigns are kept. */
public interface Campaigns {

    /** Keeps a new one. */
    void keep(Campaign campaign);

    /** One. */
    Optional<Loaded<Campaign>> find(String id);

    /** Those of these organisations, all when empty; the latest first. */
    List<Campaign> latest(Collection<String> scope, int limit);

    /** Those whose reminders are being made. */
    List<Loaded<Campaign>> planning();

    /** Of these reminder subjects those of campaigns that were stopped. */
    Set<String> stoppedAmong(Collection<String> subjects);

    /** Changes one; says whether nobody was faster. */
    boolean change(Loaded<Campaign> loaded, Campaign next);
}
