package org.shouwang.careactivity.weather.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.weather.WeatherWarning;
import org.shouwang.platform.outbox.Loaded;

/** The stored warnings. */
public interface WeatherWarnings {
    /** Stores one; false when its id is taken. */
    boolean insert(WeatherWarning warning);

    /** One by its id. */
    Optional<Loaded<WeatherWarning>> find(String id);

    /** Writes its next state; false when somebody was faster. */
    boolean update(Loaded<WeatherWarning> loaded, WeatherWarning next);

    /** Those which some plans may not know of yet. */
    List<Loaded<WeatherWarning>> open(int limit);

    /**
     * Those for an organisation or one below it, the latest first.
     *
     * @param within only those of these organisations; null = no bounds
     */
    List<WeatherWarning> list(String org, @Nullable Set<String> within, int limit);
}
