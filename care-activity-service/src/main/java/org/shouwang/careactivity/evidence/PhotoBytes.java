package org.shouwang.careactivity.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out of a photo what a phone writes into it unasked: place, device, owner, comments, films behind the
 * picture. What is seen stays as it was.
 */
public final class PhotoBytes {
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> PNG_WORDS = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
    private static final int MARK = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int RESTART = 0xd0;
    private static final int APP0 = 0xe0;
    private static final int COLOUR_PROFILE = 0xe2;
    private static final int COLOUR_TRANSFORM = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int CHUNK_FRAME = 12;

    private PhotoBytes() {}

    /** The photo without what is not seen; empty when it is no whole photo of that form. */
    public static Optional<byte[]> stripped(byte[] bytes, PhotoType type) {
        return type == PhotoType.JPEG ? jpeg(bytes) : png(bytes);
    }

    /** The digest by which a photo is known, 64 hex digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Optional<byte[]> jpeg(byte[] bytes) {
        if (bytes.length < 4 || at(bytes, 0) != MARK || at(bytes, 1) != START) {
            return Optional.empty();
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, 2);
        int place = 2;
        while (place + 2 <= bytes.length && at(bytes, place) == MARK) {
            int marker = at(bytes, place + 1);
            if (marker == END) {
                kept.write(bytes, place, 2);
                return Optional.of(kept.toByteArray());
            }
            int end = segmentEnd(bytes, place);
            if (end < 0) {
                return Optional.empty();
            }
            if (marker == SCAN) {
                end = scanEnd(bytes, end);
            }
            if (!tells(marker)) {
                kept.write(bytes, place, end - place);
            }
            place = end;
        }
        return Optional.empty();
    }

    private static int segmentEnd(byte[] bytes, int place) {
        if (place + 4 > bytes.length) {
            return -1;
        }
        int length = at(bytes, place + 2) << 8 | at(bytes, place + 3);
        int end = place + 2 + length;
        return length < 2 || end > bytes.length ? -1 : end;
    }

    /** The next marker behind picture data; within them 0xff is followed by 0 or a restart mark. */
    private static int scanEnd(byte[] bytes, int begin) {
        for (int place = begin; place + 1 < bytes.length; place++) {
            int next = at(bytes, place + 1);
            boolean data = next == 0 || next == MARK || next >= RESTART && next < START;
            if (at(bytes, place) == MARK && !data) {
                return place;
            }
        }
        return bytes.length;
    }

    /** All application segments but those the picture needs, and comments. */
    private static boolean tells(int marker) {
        boolean needed = marker == APP0 || marker == COLOUR_PROFILE || marker == COLOUR_TRANSFORM;
        return marker == COMMENT || marker >= APP0 && marker <= APP15 && !needed;
    }

    private static Optional<byte[]> png(byte[] bytes) {
        if (bytes.length < PNG_HEAD.length || !Arrays.equals(bytes, 0, PNG_HEAD.length, PNG_HEAD, 0, PNG_HEAD.length)) {
            return Optional.empty();
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, PNG_HEAD.length);
        int place = PNG_HEAD.length;
        while (place + CHUNK_FRAME <= bytes.length) {
            long length = (long) at(bytes, place) << 24
                    | at(bytes, place + 1) << 16
                    | at(bytes, place + 2) << 8
                    | at(bytes, place + 3);
            long end = place + CHUNK_FRAME + length;
            if (end > bytes.length) {
                return Optional.empty();
            }
            String name = new String(bytes, place + 4, 4, StandardCharsets.US_ASCII);
            if (!PNG_WORDS.contains(name)) {
                kept.write(bytes, place, (int) end - place);
            }
            if (name.equals("IEND")) {
                return Optional.of(kept.toByteArray());
            }
            place = (int) end;
        }
        return Optional.empty();
    }

    private static int at(byte[] bytes, int place) {
        return bytes[place] & 0xff;
    }
}
