package org.shouwang.registry.sheet.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.sheet.SheetColumn;
import org.shouwang.registry.sheet.SheetPage;
import org.shouwang.registry.sheet.Sheets;

class XlsxBookTest {

    private static final SheetPage PAGE =
            new SheetPage("表", List.of(SheetColumn.text("姓名", 12), SheetColumn.text("备注", 20)), List.of());

    @Test
    void every_cell_is_a_text_whatever_it_begins_with() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxBook book = new XlsxBook(PAGE)) {
            book.row(List.of("=HYPERLINK(\"http://x\")", "=1+1"));
            book.row(List.of("+86", "@SUM(A1)"));
            book.row(List.of("-1", "01"));
            book.writeTo(out);
        }

        assertThat(Sheets.texts(out.toByteArray(), 0))
                .containsExactly(
                        List.of("姓名", "备注"),
                        List.of("=HYPERLINK(\"http://x\")", "=1+1"),
                        List.of("+86", "@SUM(A1)"),
                        List.of("-1", "01"));
    }

    @Test
    void what_waits_on_the_disk_cannot_be_read_and_is_gone_afterwards() throws IOException {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"), "poifiles");
        long before = files(directory);
        try (XlsxBook book = new XlsxBook(PAGE)) {
            for (int i = 0; i < 5_000; i++) {
                book.row(List.of("林小禾", "林小禾林小禾林小禾"));
            }
            assertThat(files(directory)).isGreaterThan(before);
            try (Stream<Path> all = Files.list(directory)) {
                for (Path file : all.toList()) {
                    assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8))
                            .doesNotContain("林小禾", "worksheet");
                }
            }
            book.writeTo(OutputStream.nullOutputStream());
        }

        assertThat(files(directory)).isLessThanOrEqualTo(before);
    }

    private static long files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.count();
        }
    }
}
