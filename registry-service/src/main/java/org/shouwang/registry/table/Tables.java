package org.shouwang.registry.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Tells by a file's content, never by its name, how to read it. */
public final class Tables {

    private static final int SNIFF = 64 * 1024;

    private Tables() {}

    /**
     * Opens a file.
     *
     * @param file what was uploaded
     * @param knownHeader whether a text is a column name that is expected: decides between encodings
     * @throws TableException it is no table
     */
    public static Table open(Path file, Predicate<String> knownHeader) throws TableException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new TableException(TableException.Fault.EMPTY, 0, null);
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return Workbook.open(file);
        }
        if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new TableException(TableException.Fault.OLD_WORKBOOK, 0, null);
        }
        return new CsvTable(file, Encodings.detect(file, head, knownHeader));
    }

    /** The file reading may put beside the one that is read; it is gone afterwards unless the process was killed. */
    public static Path scratch(Path file) {
        return file.resolveSibling(file.getFileName() + ".texts");
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SNIFF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
