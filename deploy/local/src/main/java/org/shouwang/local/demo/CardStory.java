package org.shouwang.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shouwang.local.Platform;
import org.shouwang.sample.CommittedSample;
import tools.jackson.databind.JsonNode;

/** A child director prints the parents' contact cards of a village; the file stays in the demo's home, to be looked at. */
final class CardStory {

    private static final int SHEET_BYTES = 10_000;

    private final JsonNode known = CommittedSample.expected().path("cards");
    private final Path file;
    private final PersonDoor.Paper paper;

    private CardStory(Path file, PersonDoor.Paper paper) {
        this.file = file;
        this.paper = paper;
    }

    static CardStory print(Platform platform, Staff staff) {
        String village =
                CommittedSample.expected().path("cards").path("village").asString();
        PersonDoor.Paper paper =
                staff.door("cd-" + village).print("/v1/cards", "{\"kind\":\"PARENT\",\"org\":\"" + village + "\"}");
        Path file = platform.settings().home().resolve("contact-cards.pdf");
        try {
            Files.write(file, paper.pdf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CardStory(file, paper);
    }

    void compare(Verdicts verdicts) {
        verdicts.same(
                "联系卡（一村）",
                "contact cards printed",
                paper.cards() + " / " + paper.pages(),
                known.path("cards").asLong() + " / " + known.path("pages").asLong());
        verdicts.holds(
                "联系卡文件",
                file.getFileName().toString(),
                paper.pdf().length + " B",
                "> " + SHEET_BYTES,
                paper.pdf().length > SHEET_BYTES);
    }
}
