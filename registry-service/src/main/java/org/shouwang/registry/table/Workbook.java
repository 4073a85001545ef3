package org.shouwang.registry.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.shouwang.registry.table.TableException.Fault;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The first sheet of an .xlsx workbook, read as a stream of XML events; shared texts lie in a scratch file. */
final class Workbook implements Table {

    /** A roster packs to a tenth or so; a hundredth means somebody packed nothing but one letter. */
    private static final double SMALLEST_RATIO = 0.01;

    private static final long LARGEST_PART = 1L << 30;
    /** Enough shared texts to hold a header row in a file as programs write it. */
    private static final int FIRST_TEXTS = 5_000;

    static {
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    }

    private final Path file;
    private volatile long bytesRead;

    private Workbook(Path file) {
        this.file = file;
    }

    /** Opens it and looks at the first row, so that a wrong file is known at once. */
    static Workbook open(Path file) throws TableException {
        Workbook workbook = new Workbook(file);
        Sink first = row -> false;
        try {
            workbook.read(first, FIRST_TEXTS);
        } catch (TableException e) {
            if (e.fault() != Fault.UNREADABLE) {
                throw e;
            }
            workbook.read(first, Integer.MAX_VALUE);
        }
        return workbook;
    }

    @Override
    public void read(Sink sink) throws TableException {
        read(sink, Integer.MAX_VALUE);
    }

    private void read(Sink sink, int mostTexts) throws TableException {
        SheetHandler handler = null;
        try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ);
                SharedTexts texts = new SharedTexts(file, mostTexts)) {
            XSSFReader reader = new XSSFReader(zip);
            handler = new SheetHandler(texts, sink);
            texts.load(reader);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new TableException(Fault.EMPTY, 0, null);
            }
            try (InputStream sheet = sheets.next()) {
                parse(new Proportion(sheet), handler);
            }
        } catch (SheetHandler.Enough e) {
            return;
        } catch (SheetHandler.SinkFailed e) {
            throw e.failure;
        } catch (SAXException | IOException | OpenXML4JException | RuntimeException e) {
            throw fault(e, handler == null ? 0 : handler.rowNumber());
        }
    }

    @Override
    public long bytesRead() {
        return bytesRead;
    }

    /** Reads a part's events into a handler; entities and outside references are off. */
    static void parse(InputStream part, org.xml.sax.helpers.DefaultHandler handler) throws SAXException, IOException {
        try {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(part));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TableException fault(Exception e, long row) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                return new TableException(Fault.TOO_COMPRESSED, row, e);
            }
        }
        if (e instanceof SheetHandler.TooLong) {
            return new TableException(Fault.CELL_TOO_LONG, row, e);
        }
        return new TableException(Fault.UNREADABLE, row, e);
    }

    /** Counts what is read of the unpacked sheet and tells it in bytes of the packed file. */
    private final class Proportion extends FilterInputStream {

        private final long packed;
        private long unpacked;

        Proportion(InputStream in) throws IOException {
            super(in);
            packed = Files.size(file);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            unpacked += Math.max(0, read);
            bytesRead = read < 0 ? packed : Math.min(packed, unpacked / 8);
            return read;
        }
    }
}
