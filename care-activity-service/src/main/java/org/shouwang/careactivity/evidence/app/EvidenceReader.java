package org.shouwang.careactivity.evidence.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.evidence.Evidence;
import org.shouwang.careactivity.evidence.Photo;
import org.shouwang.careactivity.evidence.PhotoType;
import org.shouwang.careactivity.evidence.Position;
import org.shouwang.platform.web.Faults;

/** Reads evidence field by field. Without consent there is none. */
public final class EvidenceReader {
    private static final int MOST_PHOTOS = 3;
    private static final double WORST_ACCURACY = 10_000;
    private static final Set<String> OTHER_CONSENTS = Set.of("NOTICED", "REFUSED", "WITHDRAWN", "DUTY");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private EvidenceReader() {}

    /** What was given; every fault is added with its place below {@code /evidence}. */
    public static Evidence read(@Nullable EvidenceEntry entry, Faults faults) {
        if (entry == null) {
            return Evidence.NONE;
        }
        consent(entry.consent(), faults);
        Position position = entry.position() == null ? null : position(entry.position(), faults);
        Evidence evidence = new Evidence(position, photos(entry.photos(), faults));
        if (!evidence.given() && !faults.any()) {
            faults.add("/evidence", "EMPTY", "请填写定位或照片，没有则不填 evidence", "give a position or photos, or leave it out");
        }
        return evidence;
    }

    private static void consent(@Nullable String consent, Faults faults) {
        if (consent == null) {
            faults.required("/evidence/consent");
        } else if (OTHER_CONSENTS.contains(consent)) {
            faults.add(
                    "/evidence/consent",
                    "CONSENT_MISSING",
                    "未经同意（GIVEN）不得登记定位和照片，请去掉 evidence 后登记",
                    "without consent (GIVEN) no position and no photo may be kept; record it without evidence");
        } else if (!consent.equals("GIVEN")) {
            faults.add("/evidence/consent", "UNKNOWN_CODE", "不是有效的代码", "is no valid code");
        }
    }

    private static @Nullable Position position(EvidenceEntry.PositionEntry said, Faults faults) {
        Double latitude = number("latitude", said.latitude(), -90, 90, faults);
        Double longitude = number("longitude", said.longitude(), -180, 180, faults);
        Double accuracy = number("accuracy", said.accuracy(), 0, WORST_ACCURACY, faults);
        return latitude == null || longitude == null || accuracy == null
                ? null
                : new Position(latitude, longitude, accuracy);
    }

    private static @Nullable Double number(
            String name, @Nullable Double value, double least, double most, Faults faults) {
        String pointer = "/evidence/position/" + name;
        if (value == null) {
            faults.required(pointer);
            return null;
        }
        if (!(value >= least && value <= most)) {
            faults.add(
                    pointer,
                    "RANGE",
                    "应在 %.0f 到 %.0f 之间".formatted(least, most),
                    "must be from %.0f to %.0f".formatted(least, most));
            return null;
        }
        return value;
    }

    private static List<Photo> photos(@Nullable List<EvidenceEntry.@Nullable PhotoEntry> said, Faults faults) {
        List<Photo> photos = new ArrayList<>();
        if (said == null) {
            return photos;
        }
        if (said.size() > MOST_PHOTOS) {
            faults.add("/evidence/photos", "SIZE", "最多 3 张", "must not be more than 3");
            return photos;
        }
        for (int i = 0; i < said.size(); i++) {
            Photo photo = photo("/evidence/photos/" + i, said.get(i), faults);
            if (photo != null
                    && photos.stream().anyMatch(other -> other.sha256().equals(photo.sha256()))) {
                faults.add("/evidence/photos/" + i, "TWICE", "同一张照片重复", "is the same photo again");
            } else if (photo != null) {
                photos.add(photo);
            }
        }
        return photos;
    }

    private static @Nullable Photo photo(String pointer, EvidenceEntry.@Nullable PhotoEntry said, Faults faults) {
        if (said == null) {
            faults.required(pointer);
            return null;
        }
        String sha256 = faults.requiredCode(pointer + "/sha256", said.sha256());
        if (sha256 != null && !isDigest(sha256)) {
            faults.add(
                    pointer + "/sha256",
                    "FORMAT",
                    "应为 64 位十六进制小写 SHA-256",
                    "must be a SHA-256 in 64 lower-case hex digits");
        }
        Integer bytes = said.bytes();
        if (bytes == null || bytes < 1 || bytes > Photo.LARGEST) {
            faults.add(pointer + "/bytes", "RANGE", "照片应不超过 2 MB", "a photo has 1 byte to 2 MB");
        }
        PhotoType type =
                said.mediaType() == null ? null : PhotoType.of(said.mediaType()).orElse(null);
        if (type == null) {
            faults.add(
                    pointer + "/mediaType",
                    "UNKNOWN_CODE",
                    "应为 image/jpeg 或 image/png",
                    "must be image/jpeg or image/png");
        }
        return sha256 == null || bytes == null || type == null ? null : new Photo(sha256, bytes, type);
    }

    /** Whether a text is a digest as we write them. */
    static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }
}
