package org.shouwang.bench;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much is loaded and for how long it runs.
 *
 * @param elders elders, of whom {@code alone} live alone at 80 or older
 * @param alone elders due a check call every two days
 * @param children children
 * @param history activities already there, spread evenly over everybody
 * @param batch how long each batch run takes
 * @param singles how long the single run takes
 * @param reads how long each read run takes
 * @param touched people with a long history
 * @param each activities on each of them
 * @param manyPeople how many people there shall be for the second sweep; none = no second sweep
 * @param persisted the same again on the persisted database; none = not run
 */
record Sizes(
        int elders,
        int alone,
        int children,
        int history,
        Duration batch,
        Duration singles,
        Duration reads,
        int touched,
        int each,
        @Nullable Integer manyPeople,
        @Nullable Sizes persisted) {

    /** The peer's ground: 20,000 people, 136,000 activities. */
    static Sizes full() {
        return new Sizes(
                10_000,
                1_000,
                10_000,
                136_000,
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                1_000,
                150,
                100_000,
                shortened());
    }

    /** The same shape in less than four minutes; no floor is judged by it. */
    static Sizes quick() {
        return new Sizes(
                10_000,
                1_000,
                2_000,
                40_000,
                Duration.ofSeconds(15),
                Duration.ofSeconds(12),
                Duration.ofSeconds(6),
                100,
                150,
                null,
                null);
    }

    private static Sizes shortened() {
        return new Sizes(
                2_500,
                250,
                2_500,
                34_000,
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                100,
                150,
                null,
                null);
    }

    /** How many people the engine's largest sweep in memory has. */
    int sweptPeople() {
        return manyPeople == null ? 100_000 : 1_000_000;
    }

    int people() {
        return elders + children;
    }
}
