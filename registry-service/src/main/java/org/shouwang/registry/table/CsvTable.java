package org.shouwang.registry.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.shouwang.registry.table.TableException.Fault;

/** A table as text, separated by comma, semicolon or tab (whichever the header row uses most). */
final class CsvTable implements Table {

    private static final int LONGEST_RECORD = 256 * 1024;

    private final Path file;
    private final Charset charset;
    private volatile long bytesRead;

    CsvTable(Path file, Charset charset) {
        this.file = file;
        this.charset = charset;
    }

    @Override
    public void read(Sink sink) throws TableException {
        bytesRead = 0;
        long row = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator())
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .detectBomHeader(false)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(new InputStreamReader(new Counting(Files.newInputStream(file)), charset))) {
            for (CsvRecord csv : records) {
                row = csv.getStartingLineNumber();
                TableRow next = row(csv);
                if (!next.blank() && !sink.row(next)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new TableException(Fault.CELL_TOO_LONG, row + 1, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long bytesRead() {
        return bytesRead;
    }

    private static TableRow row(CsvRecord csv) {
        String[] cells = new String[csv.getFieldCount()];
        Set<Integer> formulas = Set.of();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Texts.clean(csv.getField(i));
            if (cells[i].startsWith("=")) {
                formulas = formulas.isEmpty() ? new HashSet<>() : formulas;
                formulas.add(i);
            }
        }
        return new TableRow(csv.getStartingLineNumber(), cells, formulas);
    }

    private char separator() {
        try (InputStreamReader in = new InputStreamReader(Files.newInputStream(file), charset)) {
            int commas = 0;
            int semicolons = 0;
            int tabs = 0;
            for (int c = in.read(); c >= 0 && c != '\n' && c != '\r'; c = in.read()) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
            if (tabs > commas && tabs > semicolons) {
                return '\t';
            }
            return semicolons > commas ? ';' : ',';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Counting extends FilterInputStream {

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            bytesRead += Math.max(0, read);
            return read;
        }
    }
}
