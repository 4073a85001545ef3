package org.shouwang.careactivity.evidence.persistence;

import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.evidence.Evidence;
import org.shouwang.careactivity.evidence.Photo;
import org.shouwang.careactivity.evidence.PhotoType;
import org.shouwang.careactivity.evidence.Position;
import org.shouwang.platform.encryption.FieldCipher;

/** Writes evidence to fields of an activity's document and reads it; seals the position. */
public final class EvidenceMapper {
    /** The field with all but the digests. */
    public static final String FIELD = "evidence";
    /** The field with the digests of photos, absent where there are none: they are looked for. */
    static final String PHOTOS = "photos";

    private final Positions positions;

    /** A mapper that seals with this cipher. */
    public EvidenceMapper(FieldCipher cipher) {
        this.positions = new Positions(cipher, "activity.position");
    }

    /** Adds only what there is. */
    public void write(Evidence evidence, Document document) {
        if (!evidence.given()) {
            return;
        }
        Document field = new Document();
        Position position = evidence.position();
        if (position != null) {
            field.append("position", positions.seal(position));
        }
        List<Photo> photos = evidence.photos();
        if (!photos.isEmpty()) {
            document.append(PHOTOS, photos.stream().map(Photo::sha256).toList());
            field.append(
                    PHOTOS,
                    photos.stream()
                            .map(photo -> new Document("bytes", photo.bytes())
                                    .append("type", photo.type().name()))
                            .toList());
        }
        document.append(FIELD, field);
    }

    /** None where there is none, or where the fields were not asked for. */
    public Evidence read(Document document) {
        Document field = document.get(FIELD, Document.class);
        if (field == null) {
            return Evidence.NONE;
        }
        @Nullable String sealed = field.getString("position");
        List<String> digests = document.getList(PHOTOS, String.class, List.of());
        List<Document> photos = field.getList(PHOTOS, Document.class, List.of());
        return new Evidence(
                sealed == null ? null : positions.open(sealed),
                IntStream.range(0, photos.size())
                        .mapToObj(i -> new Photo(
                                digests.get(i),
                                photos.get(i).getInteger("bytes"),
                                PhotoType.valueOf(photos.get(i).getString("type"))))
                        .toList());
    }
}
