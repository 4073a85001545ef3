package org.shouwang.registry.table;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A workbook's table of shared texts, kept in a scratch file beside the upload: a roster of 100,000 rows has near a million of
 * them. In memory: eight bytes each, one window of the file (texts are used about in the order they are stored) and the texts
 * used last.
 */
final class SharedTexts implements AutoCloseable {

    private static final int WINDOW = 64 * 1024;
    private static final int KEPT = 4_096;
    private static final int LONGEST = 32_767;

    private final Path scratch;
    private final Map<Integer, String> recent = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > KEPT;
        }
    };
    private long[] offsets = new long[1_024];
    private int count;
    private final byte[] window = new byte[WINDOW];
    private long windowStart;
    private int windowLength;
    private @Nullable RandomAccessFile in;

    private final int most;

    /**
     * Texts of an upload.
     *
     * @param most how many to take at most; a sheet that needs more then fails
     */
    SharedTexts(Path upload, int most) {
        this.most = most;
        scratch = Tables.scratch(upload);
    }

    void load(XSSFReader reader) throws IOException, SAXException, InvalidFormatException {
        try (InputStream part = reader.getSharedStringsData()) {
            if (part != null) {
                write(part);
                in = new RandomAccessFile(scratch.toFile(), "r");
            }
        }
    }

    private void write(InputStream part) throws IOException, SAXException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(scratch), WINDOW))) {
            Workbook.parse(part, new Writer(out));
        } catch (SheetHandler.Enough e) {
            // The caller wanted the first ones only.
        }
    }

    /** The text of an index. */
    String get(int index) throws IOException {
        if (index < 0 || index >= count) {
            throw new IOException("no shared text " + index);
        }
        String text = recent.get(index);
        if (text == null) {
            text = fetch(offsets[index]);
            recent.put(index, text);
        }
        return text;
    }

    private String fetch(long offset) throws IOException {
        fill(offset, 4);
        int at = (int) (offset - windowStart);
        int length = (window[at] & 0xff) << 24
                | (window[at + 1] & 0xff) << 16
                | (window[at + 2] & 0xff) << 8
                | window[at + 3] & 0xff;
        if (length <= WINDOW / 2) {
            fill(offset + 4, length);
            return new String(window, (int) (offset + 4 - windowStart), length, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[length];
        file().seek(offset + 4);
        file().readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void fill(long offset, int length) throws IOException {
        if (offset >= windowStart && offset + length <= windowStart + windowLength) {
            return;
        }
        file().seek(offset);
        windowStart = offset;
        windowLength = 0;
        int read = 0;
        while (windowLength < WINDOW && read >= 0) {
            read = file().read(window, windowLength, WINDOW - windowLength);
            windowLength += Math.max(0, read);
        }
    }

    private RandomAccessFile file() {
        return Objects.requireNonNull(in, "load first");
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
        Files.deleteIfExists(scratch);
    }

    /** Writes each {@code <si>} with its length; phonetic hints are not part of the text. */
    private final class Writer extends DefaultHandler {

        private final DataOutputStream out;
        private final StringBuilder text = new StringBuilder();
        private long position;
        private boolean inText;
        private boolean inHint;

        Writer(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            switch (local) {
                case "si" -> text.setLength(0);
                case "t" -> inText = !inHint;
                case "rPh" -> inHint = true;
                default -> {}
            }
        }

        @Override
        public void characters(char[] chars, int start, int length) throws SAXException {
            if (inText) {
                if (text.length() + length > LONGEST) {
                    throw new SheetHandler.TooLong();
                }
                text.append(chars, start, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            switch (local) {
                case "t" -> inText = false;
                case "rPh" -> inHint = false;
                case "si" -> add();
                default -> {}
            }
        }

        private void add() throws SAXException {
            if (count == most) {
                throw new SheetHandler.Enough();
            }
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, count * 2);
            }
            offsets[count++] = position;
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            try {
                out.writeInt(bytes.length);
                out.write(bytes);
            } catch (IOException e) {
                throw new SAXException(e);
            }
            position += 4 + bytes.length;
        }
    }
}
