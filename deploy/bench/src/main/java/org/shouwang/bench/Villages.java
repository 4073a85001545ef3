package org.shouwang.bench;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.local.Part;
import org.shouwang.local.Platform;
import org.shouwang.local.PlatformSettings;
import org.shouwang.local.Progress;
import org.shouwang.sample.Organisation;

/** A division tree as large as a province's, imported once and once more, on a platform of its own. */
final class Villages {

    private static final double MEGABYTE = 1_048_576;
    private static final int OF_A_TOWN = 20;
    private static final int OF_A_COUNTY = 20;
    private static final int FIRST_COUNTY = 990_201;

    private final int villages;
    private final Progress progress;
    private final Figures figures = new Figures();

    Villages(int villages, Progress progress) {
        this.villages = villages;
        this.progress = progress;
    }

    /** Runs it on a fresh platform and stops that at the end. */
    Figures run(PlatformSettings settings) throws Exception {
        try (Platform platform = new Platform(settings, progress)) {
            platform.requireStopped();
            platform.forget();
            platform.start();
            Ground ground = new Ground(platform);
            List<List<String>> tree = tree();
            progress.step("导入区划 %d 个".formatted(tree.size()), "importing divisions");
            double first = ground.load("divisions", Organisation.HEADERS, tree.stream(), tree.size());
            figures.put("divisions.count", tree.size());
            figures.put("divisions.import_s", first);
            figures.put("divisions.rows_per_s", tree.size() / first);
            figures.put("divisions.again_s", ground.load("divisions", Organisation.HEADERS, tree.stream(), 0));
            ground.rest();
            memory(platform);
            return figures;
        }
    }

    private void memory(Platform platform) {
        double bytes = platform.process(Part.REGISTRY).residentBytes().orElse(0L);
        figures.put("divisions.rss.registry_mb", bytes / MEGABYTE);
    }

    /** Counties of 20 towns of 20 villages, the narrowest first: an import has to find their order itself. */
    private List<List<String>> tree() {
        List<List<String>> counties = new ArrayList<>();
        List<List<String>> towns = new ArrayList<>();
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < villages; i++) {
            String county = String.valueOf(FIRST_COUNTY + i / (OF_A_TOWN * OF_A_COUNTY));
            String town = county + (101 + i / OF_A_TOWN % OF_A_COUNTY);
            if (i % (OF_A_TOWN * OF_A_COUNTY) == 0) {
                counties.add(List.of(county, county + "县", "", "COUNTY"));
            }
            if (i % OF_A_TOWN == 0) {
                towns.add(List.of(town, town + "镇", county, "TOWN"));
            }
            String village = town + (201 + i % OF_A_TOWN);
            all.add(List.of(village, village + "村", town, "VILLAGE"));
        }
        all.addAll(towns);
        all.addAll(counties);
        return all;
    }
}
