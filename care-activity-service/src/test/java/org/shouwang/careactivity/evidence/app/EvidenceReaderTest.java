package org.shouwang.careactivity.evidence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.evidence.Evidence;
import org.shouwang.careactivity.evidence.Photo;
import org.shouwang.careactivity.evidence.PhotoType;
import org.shouwang.careactivity.evidence.Position;
import org.shouwang.platform.web.Faults;

class EvidenceReaderTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final EvidenceEntry.PositionEntry HERE = new EvidenceEntry.PositionEntry(30.5, 110.25, 15.0);

    private static EvidenceEntry.PhotoEntry photo(String sha256) {
        return new EvidenceEntry.PhotoEntry(sha256, 1000, "image/jpeg");
    }

    private static List<String> faults(@Nullable EvidenceEntry entry) {
        Faults faults = new Faults();
        EvidenceReader.read(entry, faults);
        return faults.refusal().errors().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void by_consent_a_position_and_photos_are_taken() {
        Faults faults = new Faults();

        Evidence evidence = EvidenceReader.read(new EvidenceEntry("GIVEN", HERE, List.of(photo(DIGEST))), faults);

        assertThat(faults.any()).isFalse();
        assertThat(evidence)
                .isEqualTo(
                        new Evidence(new Position(30.5, 110.25, 15), List.of(new Photo(DIGEST, 1000, PhotoType.JPEG))));
        assertThat(EvidenceReader.read(null, faults)).isEqualTo(Evidence.NONE);
        assertThat(faults(new EvidenceEntry("GIVEN", HERE, null))).isEmpty();
        assertThat(faults(new EvidenceEntry("GIVEN", null, List.of(photo(DIGEST)))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ",          /evidence/consent REQUIRED",
        "NOTICED,   /evidence/consent CONSENT_MISSING",
        "REFUSED,   /evidence/consent CONSENT_MISSING",
        "WITHDRAWN, /evidence/consent CONSENT_MISSING",
        "DUTY,      /evidence/consent CONSENT_MISSING",
        "YES,       /evidence/consent UNKNOWN_CODE"
    })
    void without_consent_nothing_is_taken(@Nullable String consent, String fault) {
        assertThat(faults(new EvidenceEntry(consent, HERE, null))).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({
        ",      110,  15,    latitude REQUIRED",
        "30,    ,     15,    longitude REQUIRED",
        "30,    110,  ,      accuracy REQUIRED",
        "90.1,  110,  15,    latitude RANGE",
        "-90.1, 110,  15,    latitude RANGE",
        "30,    180.1,15,    longitude RANGE",
        "30,    110,  -1,    accuracy RANGE",
        "30,    110,  10001, accuracy RANGE",
        "NaN,   110,  15,    latitude RANGE"
    })
    void a_position_lies_on_the_earth(
            @Nullable Double latitude, @Nullable Double longitude, @Nullable Double accuracy, String fault) {
        var position = new EvidenceEntry.PositionEntry(latitude, longitude, accuracy);

        assertThat(faults(new EvidenceEntry("GIVEN", position, null))).containsExactly("/evidence/position/" + fault);
    }

    @Test
    void each_photo_is_told_by_digest_size_and_form() {
        List<EvidenceEntry.@Nullable PhotoEntry> bad = new ArrayList<>(Arrays.asList(
                null,
                new EvidenceEntry.PhotoEntry(null, 0, null),
                new EvidenceEntry.PhotoEntry(DIGEST.toUpperCase(java.util.Locale.ROOT), 2097153, "image/gif")));

        assertThat(faults(new EvidenceEntry("GIVEN", null, bad)))
                .containsExactly(
                        "/evidence/photos/0 REQUIRED",
                        "/evidence/photos/1/sha256 REQUIRED",
                        "/evidence/photos/1/bytes RANGE",
                        "/evidence/photos/1/mediaType UNKNOWN_CODE",
                        "/evidence/photos/2/sha256 FORMAT",
                        "/evidence/photos/2/bytes RANGE",
                        "/evidence/photos/2/mediaType UNKNOWN_CODE");
        assertThat(faults(new EvidenceEntry("GIVEN", null, Collections.nCopies(4, photo(DIGEST)))))
                .contains("/evidence/photos SIZE");
        assertThat(faults(new EvidenceEntry("GIVEN", null, List.of(photo(DIGEST), photo(DIGEST)))))
                .containsExactly("/evidence/photos/1 TWICE");
        assertThat(faults(new EvidenceEntry(
                        "GIVEN", null, List.of(new EvidenceEntry.PhotoEntry(DIGEST, null, "image/png")))))
                .containsExactly("/evidence/photos/0/bytes RANGE");
    }

    @Test
    void evidence_of_nothing_is_told() {
        assertThat(faults(new EvidenceEntry("GIVEN", null, null))).containsExactly("/evidence EMPTY");
        assertThat(faults(new EvidenceEntry("GIVEN", null, List.of()))).containsExactly("/evidence EMPTY");
    }
}
