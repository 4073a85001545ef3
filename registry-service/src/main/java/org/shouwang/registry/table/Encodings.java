package org.shouwang.registry.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.shouwang.registry.table.TableException.Fault;

/** Finds out how a text is encoded: UTF-8 with or without its mark, or GB18030, each checked strictly to the last byte. */
final class Encodings {

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CHUNK = 64 * 1024;

    private Encodings() {}

    static Charset detect(Path file, byte[] head, Predicate<String> knownHeader) throws TableException {
        if (begins(head, 0xfe, 0xff) || begins(head, 0xff, 0xfe)) {
            throw new TableException(Fault.ENCODING, 1, null);
        }
        refuseBinary(head);
        boolean headIsUtf8 = headerKnown(head, StandardCharsets.UTF_8, knownHeader);
        long badUtf8 = firstBadLine(file, StandardCharsets.UTF_8);
        if (badUtf8 == 0) {
            return StandardCharsets.UTF_8;
        }
        if (headIsUtf8) {
            throw new TableException(Fault.ENCODING, badUtf8, null);
        }
        long badGb = firstBadLine(file, GB18030);
        if (badGb == 0 && headerKnown(head, GB18030, knownHeader)) {
            return GB18030;
        }
        throw new TableException(Fault.ENCODING, badGb == 0 ? 1 : badGb, null);
    }

    /** The mark of UTF-16, one way round or the other. */
    private static boolean begins(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    /** Control characters never occur in a table: then it is no text at all. */
    private static void refuseBinary(byte[] head) throws TableException {
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r') {
                throw new TableException(Fault.UNREADABLE, 0, null);
            }
        }
    }

    private static boolean headerKnown(byte[] head, Charset charset, Predicate<String> knownHeader) {
        int end = 0;
        while (end < head.length && head[end] != '\n' && head[end] != '\r') {
            end++;
        }
        String line;
        try {
            line = charset.newDecoder().decode(ByteBuffer.wrap(head, 0, end)).toString();
        } catch (CharacterCodingException e) {
            return false;
        }
        for (String name : line.split("[,;\t]")) {
            if (knownHeader.test(Texts.clean(name.replace("\"", "")))) {
                return true;
            }
        }
        return false;
    }

    /** The line of the first byte that is not of this encoding; 0 = none. */
    private static long firstBadLine(Path file, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        long line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean last = false;
            while (!last) {
                int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                last = read < bytes.remaining();
                bytes.limit(bytes.position() + read).position(0);
                CoderResult result;
                do {
                    result = decoder.decode(bytes, chars, last);
                    line += lines(chars);
                } while (result.isOverflow());
                if (result.isError()) {
                    return line;
                }
                bytes.compact();
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(CharBuffer chars) {
        chars.flip();
        long lines = 0;
        while (chars.hasRemaining()) {
            if (chars.get() == '\n') {
                lines++;
            }
        }
        chars.clear();
        return lines;
    }
}
