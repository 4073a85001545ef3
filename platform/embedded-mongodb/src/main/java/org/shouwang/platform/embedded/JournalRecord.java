package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One change as it stands in a file: length and checksum of the body (4 bytes each), then the kind, the namespace and
 * the document. A put carries the whole document as it is afterwards, so replaying it twice does no harm.
 */
record JournalRecord(Kind kind, String namespace, Document document) {
    private static final int HEADER = 8;

    /** What happened. */
    enum Kind {
        PUT,
        REMOVE,
        DROP
    }

    static JournalRecord put(String namespace, Document document) {
        return new JournalRecord(Kind.PUT, namespace, document);
    }

    /** A removal needs no more of the document than what tells it from the others. */
    static JournalRecord remove(String namespace, Document document) {
        Document identity = new Document();
        for (String field : new String[] {"_id", "ns", "name"}) {
            if (document.containsKey(field)) {
                identity.append(field, document.get(field));
                if (field.equals("_id")) {
                    break;
                }
            }
        }
        return new JournalRecord(Kind.REMOVE, namespace, identity);
    }

    static JournalRecord drop(String namespace) {
        return new JournalRecord(Kind.DROP, namespace, new Document());
    }

    /** What tells a document from the others of its namespace; system collections have no {@code _id}. */
    Object key() {
        if (document.containsKey("_id")) {
            return new KeyValue(document.get("_id")).normalized();
        }
        return new KeyValue(document.get("ns"), document.get("name"));
    }

    void writeTo(ByteBuf out) {
        int start = out.writerIndex();
        out.writeZero(HEADER);
        out.writeByte(kind.ordinal());
        byte[] name = namespace.getBytes(StandardCharsets.UTF_8);
        out.writeShortLE(name.length);
        out.writeBytes(name);
        BsonEncoder.encodeDocument(document, out);
        int length = out.writerIndex() - start - HEADER;
        out.setIntLE(start, length);
        out.setIntLE(start + 4, checksum(out, start + HEADER, length));
    }

    /** The next whole record, or null (nothing read) if what follows is not one. */
    static @Nullable JournalRecord readFrom(ByteBuf in) {
        if (in.readableBytes() < HEADER) {
            return null;
        }
        int start = in.readerIndex();
        int length = in.getIntLE(start);
        if (length <= 0
                || length > in.readableBytes() - HEADER
                || checksum(in, start + HEADER, length) != in.getIntLE(start + 4)) {
            return null;
        }
        in.skipBytes(HEADER);
        Kind kind = Kind.values()[in.readByte()];
        byte[] name = new byte[in.readUnsignedShortLE()];
        in.readBytes(name);
        return new JournalRecord(kind, new String(name, StandardCharsets.UTF_8), BsonDecoder.decodeBson(in));
    }

    private static int checksum(ByteBuf buffer, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(buffer.nioBuffer(from, length));
        return (int) crc.getValue();
    }
}
