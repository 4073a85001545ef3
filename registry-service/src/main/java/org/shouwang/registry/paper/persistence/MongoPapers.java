package org.shouwang.registry.paper.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.Write;
import org.shouwang.registry.erasure.Belongings;
import org.shouwang.registry.paper.EntrustedCare;
import org.shouwang.registry.paper.app.Papers;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.stereotype.Component;

/**
 * Papers in {@code entrusted-care}; the bytes of scans in {@code paper-scans}, sealed, in pieces of half a megabyte. In the
 * database and not in a directory: every instance sees them, a backup has them, and erasing a person reaches them. Outside the
 * paper: whoever reads papers does not carry megabytes.
 */
@Component
final class MongoPapers implements Papers, Belongings {

    private static final String PAPERS = "entrusted-care";
    private static final String SCANS = "paper-scans";
    private static final String FIELD = "paper.scan";
    private static final int PIECE = 512 * 1024;

    private final AggregateCollection<EntrustedCare> papers;
    private final MongoOperations mongo;
    private final FieldCipher cipher;

    MongoPapers(Aggregates aggregates, MongoOperations mongo, FieldCipher cipher) {
        this.papers = aggregates.collection(PAPERS, new PaperMapper());
        this.mongo = mongo;
        this.cipher = cipher;
        mongo.execute(PAPERS, target -> target.createIndex(Indexes.ascending(PaperMapper.PERSON)));
        mongo.execute(SCANS, target -> target.createIndex(Indexes.ascending("paper")));
        mongo.execute(SCANS, target -> target.createIndex(Indexes.ascending(PaperMapper.PERSON)));
    }

    @Override
    public Optional<Loaded<EntrustedCare>> find(String id) {
        return papers.find(id);
    }

    @Override
    public List<Loaded<EntrustedCare>> of(String personId) {
        return papers.find(new BasicQuery(new Document(PaperMapper.PERSON, personId)));
    }

    @Override
    public boolean add(EntrustedCare paper) {
        return papers.insertAll(List.of(new Write<>(paper, List.of()))).isEmpty();
    }

    @Override
    public Loaded<EntrustedCare> change(Loaded<EntrustedCare> before, EntrustedCare after) {
        return papers.update(before, after, List.of());
    }

    @Override
    public void keep(String scanId, EntrustedCare paper, byte[] content) {
        for (int piece = 0; piece * PIECE < content.length; piece++) {
            byte[] bytes = Arrays.copyOfRange(content, piece * PIECE, Math.min(content.length, (piece + 1) * PIECE));
            Document document = new Document("_id", scanId + ":%04d".formatted(piece))
                    .append("scan", scanId)
                    .append("piece", piece)
                    .append("paper", paper.id())
                    .append(PaperMapper.PERSON, paper.personId())
                    .append(
                            "sealed",
                            cipher.encrypt(Base64.getEncoder().encodeToString(bytes), context(scanId, piece)));
            mongo.execute(SCANS, target -> target.insertOne(document));
        }
    }

    /** A piece cannot be opened as a piece of another scan, or in another place. */
    private static String context(String scanId, int piece) {
        return FIELD + "/" + scanId + "/" + piece;
    }

    @Override
    public byte[] open(String scanId, EntrustedCare paper) {
        List<Document> pieces = new ArrayList<>();
        mongo.execute(
                SCANS,
                target -> target.find(Filters.and(Filters.eq("paper", paper.id()), Filters.eq("scan", scanId)))
                        .sort(Sorts.ascending("piece"))
                        .into(pieces));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (Document piece : pieces) {
            String context = context(scanId, piece.getInteger("piece"));
            content.writeBytes(Base64.getDecoder().decode(cipher.decrypt(piece.getString("sealed"), context)));
        }
        return content.toByteArray();
    }

    @Override
    public void tidy(EntrustedCare paper) {
        EntrustedCare.Scan scan = paper.scan();
        if (scan != null) {
            mongo.execute(
                    SCANS,
                    target -> target.deleteMany(
                            Filters.and(Filters.eq("paper", paper.id()), Filters.ne("scan", scan.id()))));
        }
    }

    @Override
    public void drop(String personId) {
        mongo.execute(SCANS, target -> target.deleteMany(Filters.eq(PaperMapper.PERSON, personId)));
        mongo.execute(PAPERS, target -> target.deleteMany(Filters.eq(PaperMapper.PERSON, personId)));
    }
}
