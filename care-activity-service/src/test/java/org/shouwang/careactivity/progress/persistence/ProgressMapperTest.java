package org.shouwang.careactivity.progress.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.progress.ProgressFixtures.exam;
import static org.shouwang.careactivity.progress.ProgressFixtures.mark;
import static org.shouwang.careactivity.progress.ProgressFixtures.mood;
import static org.shouwang.careactivity.progress.ProgressFixtures.rating;
import static org.shouwang.careactivity.progress.ProgressFixtures.take;
import static org.shouwang.careactivity.progress.ProgressFixtures.taken;
import static org.shouwang.careactivity.progress.ProgressFixtures.weekdays;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.progress.AttendanceCode;
import org.shouwang.careactivity.progress.AttendanceEntry;
import org.shouwang.careactivity.progress.AttendanceSheet;
import org.shouwang.careactivity.progress.Band;
import org.shouwang.careactivity.progress.ExamLevel;
import org.shouwang.careactivity.progress.Measure;
import org.shouwang.careactivity.progress.Mood;
import org.shouwang.careactivity.progress.Progress;
import org.shouwang.careactivity.progress.ProgressFixtures;
import org.shouwang.careactivity.progress.ProgressId;
import org.shouwang.careactivity.progress.Rating;
import org.shouwang.careactivity.progress.SchoolSubject;
import org.shouwang.careactivity.progress.Trait;
import org.shouwang.platform.encryption.FieldCipher;

class ProgressMapperTest {
    private final ProgressMapper mapper = new ProgressMapper(new Turned());

    private static List<Rating> ratings() {
        return List.of(
                exam(1, "2026-03-06", SchoolSubject.MATH, ExamLevel.COUNTY, Band.A, 17),
                exam(2, "2026-03-20", SchoolSubject.MATH, ExamLevel.COUNTY, Band.D, null),
                mood(3, "2026-03-03", Mood.M3),
                rating(4, "2026-03-03", Measure.trait(Trait.DISC), 4),
                rating(5, "2026-03-03", Measure.SELF_CARE, 0));
    }

    @Test
    void what_was_written_is_read_again() {
        Progress full = taken(weekdays(ProgressFixtures.FIRST, "LLLVE TTT.."), ratings(), "2026-03-20")
                .progress();
        Progress corrected = take(
                        full,
                        List.of(mark("2026-03-03", AttendanceCode.P, "2026-03-21T08:00")),
                        List.of(),
                        "2026-03-21")
                .progress();

        assertThat(corrected.signals()).hasSize(6).anyMatch(signal -> !signal.stands());
        assertThat(mapper.read(mapper.write(corrected))).isEqualTo(corrected);
        assertThat(mapper.id(corrected)).isEqualTo("p1:2025-2026");
    }

    @Test
    void a_child_of_whom_little_is_known_is_read_again() {
        Progress empty = Progress.empty(new ProgressId("p1", "2025-2026"));

        assertThat(mapper.read(mapper.write(empty))).isEqualTo(empty);
        assertThat(mapper.write(empty)).doesNotContainKeys("alarm", "alarmKey");
    }

    @Test
    void score_and_rank_are_sealed() {
        String json = mapper.write(taken(List.of(), ratings(), "2026-03-20").progress())
                .toJson();

        assertThat(json).doesNotContain("61.5").doesNotContain("\"17\"");
    }

    @Test
    void only_signals_that_stand_are_in_the_list_of_an_organisation() {
        Progress absent = taken(weekdays(ProgressFixtures.FIRST, "T.T"), List.of(), "2026-03-04")
                .progress();
        Progress excused = take(
                        absent,
                        List.of(
                                mark("2026-03-02", AttendanceCode.V, "2026-03-05T08:00"),
                                mark("2026-03-04", AttendanceCode.V, "2026-03-05T08:00")),
                        List.of(),
                        "2026-03-05")
                .progress();

        assertThat(mapper.write(absent).getString("alarmKey")).isEqualTo("2026-03-04:p1");
        assertThat(mapper.write(absent).getList("alarm", String.class)).contains(ProgressFixtures.CLASS);
        assertThat(mapper.write(excused)).doesNotContainKeys("alarm", "alarmKey");
    }

    @Test
    void a_bad_year_is_a_small_document() {
        Progress year = taken(weekdays(ProgressFixtures.FIRST, "LTLVTLLETT".repeat(9)), ratings(), "2026-07-03")
                .progress();

        assertThat(year.attendance()).hasSize(90);
        assertThat(bytes(mapper.write(year))).isLessThan(20_000);
    }

    @Test
    void a_sheet_is_read_again_open_or_settled() {
        AttendanceMapper sheets = new AttendanceMapper();
        Map<String, AttendanceCode> marks = new LinkedHashMap<>();
        marks.put("b", AttendanceCode.T);
        marks.put("a", AttendanceCode.L);
        AttendanceEntry entry = new AttendanceEntry(
                new UUID(0, 1), 30, marks, "T", "teacher-1", ProgressFixtures.evening("2026-03-02"), "hash");
        AttendanceSheet open = AttendanceSheet.of(ProgressFixtures.CLASS, ProgressFixtures.FIRST, entry);

        assertThat(sheets.read(sheets.write(open))).isEqualTo(open);
        assertThat(sheets.read(sheets.write(open.done()))).isEqualTo(open.done());
        assertThat(sheets.write(open).getList("orgs", String.class))
                .containsExactly("9901010001", ProgressFixtures.CLASS);
        assertThat(sheets.id(open)).isEqualTo(ProgressFixtures.CLASS + ":2026-03-02");
    }

    private static int bytes(Document document) {
        BasicOutputBuffer buffer = new BasicOutputBuffer();
        new DocumentCodec()
                .encode(
                        new BsonBinaryWriter(buffer),
                        document,
                        EncoderContext.builder().build());
        return buffer.getSize();
    }

    /** A cipher good enough to tell sealed from open. */
    private static final class Turned implements FieldCipher {
        @Override
        public String encrypt(String plain, String context) {
            return Base64.getUrlEncoder().encodeToString((context + plain).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String decrypt(String sealed, String context) {
            String plain = new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.UTF_8);
            return plain.substring(context.length());
        }
    }
}
