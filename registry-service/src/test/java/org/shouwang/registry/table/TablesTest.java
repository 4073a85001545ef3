package org.shouwang.registry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.registry.table.TableException.Fault;

class TablesTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> KNOWN = Set.of("姓名", "电话");
    private static final String TABLE = "姓名,电话\n林小禾,154\n\n周思远,\"1,5\n4\"\n";

    @TempDir
    Path directory;

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("upload"), content);
    }

    private Table open(byte[] content) throws IOException, TableException {
        return Tables.open(file(content), KNOWN::contains);
    }

    private List<List<String>> read(byte[] content) throws IOException, TableException {
        List<List<String>> rows = new ArrayList<>();
        open(content).read(row -> {
            List<String> cells = new ArrayList<>(List.of(String.valueOf(row.number())));
            IntStream.range(0, row.width()).forEach(i -> cells.add(row.formula(i) ? "=" : row.cell(i)));
            return rows.add(cells);
        });
        return rows;
    }

    private Fault fault(byte[] content) {
        return catchThrowableOfType(TableException.class, () -> read(content)).fault();
    }

    private static final List<List<String>> EXPECTED =
            List.of(List.of("1", "姓名", "电话"), List.of("2", "林小禾", "154"), List.of("4", "周思远", "1,5\n4"));

    @Test
    void text_in_utf8_with_and_without_its_mark_and_in_gb18030() throws Exception {
        assertThat(read(TABLE.getBytes(StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
        assertThat(read(("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
        assertThat(read(TABLE.getBytes(GB18030))).isEqualTo(EXPECTED);
        assertThat(read(TABLE.replace("\n", "\r\n").getBytes(GB18030)).get(1)).isEqualTo(EXPECTED.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名;电话\n林小禾;154\n", "姓名\t电话\n林小禾\t154\n", "姓名,电话\r\n林小禾,154"})
    void the_separator_is_the_one_the_header_uses(String table) throws Exception {
        assertThat(read(table.getBytes(StandardCharsets.UTF_8)).get(1)).containsExactly("2", "林小禾", "154");
    }

    @Test
    void what_people_type_is_cleaned() throws Exception {
        String table = "姓名,电话\n '林小禾\u00a0,１５４\u200b\n";

        assertThat(read(table.getBytes(StandardCharsets.UTF_8)).get(1)).containsExactly("2", "林小禾", "154");
    }

    @Test
    void a_formula_in_a_text_is_known_as_one() throws Exception {
        assertThat(read("姓名,电话\n=A1,=154\n".getBytes(StandardCharsets.UTF_8)).get(1))
                .containsExactly("2", "=", "=");
    }

    @Test
    void other_encodings_are_refused_with_the_line() throws Exception {
        byte[] broken = "姓名,电话\n林小禾,154\n周思远,".getBytes(StandardCharsets.UTF_8);
        byte[] mixed = new byte[broken.length + 2];
        System.arraycopy(broken, 0, mixed, 0, broken.length);
        mixed[broken.length] = (byte) 0xd6;
        mixed[broken.length + 1] = (byte) 0x20;

        TableException mixedUp = catchThrowableOfType(TableException.class, () -> read(mixed));
        assertThat(mixedUp.fault()).isEqualTo(Fault.ENCODING);
        assertThat(mixedUp.row()).isEqualTo(3);
        assertThat(fault(("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(Fault.ENCODING);
        assertThat(fault(("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(Fault.ENCODING);
        assertThat(fault("Gr\u00f6\u00dfe;Stra\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Fault.ENCODING);
        assertThat(fault("名,话\n".getBytes(GB18030))).as("no known header").isEqualTo(Fault.ENCODING);
    }

    @Test
    void bad_bytes_far_into_a_large_file_are_found() throws Exception {
        String many = "林小禾,154\n".repeat(20_000);
        byte[] good = ("姓名,电话\n" + many).getBytes(StandardCharsets.UTF_8);
        byte[] bad = java.util.Arrays.copyOf(good, good.length + 1);
        bad[good.length] = (byte) 0xff;

        assertThat(read(good)).hasSize(20_001);
        assertThat(catchThrowableOfType(TableException.class, () -> read(bad)).row())
                .isEqualTo(20_002);
    }

    @Test
    void what_is_no_table_is_refused() {
        byte[] random = new byte[5_000];
        new Random(7).nextBytes(random);

        assertThat(fault(random)).isEqualTo(Fault.UNREADABLE);
        assertThat(fault(new byte[0])).isEqualTo(Fault.EMPTY);
        assertThat(fault(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}))
                .isEqualTo(Fault.OLD_WORKBOOK);
        assertThat(fault(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void a_quotation_mark_never_closed_is_noticed() {
        String table = "姓名,电话\n\"林小禾," + "154\n".repeat(100_000);

        assertThat(fault(table.getBytes(StandardCharsets.UTF_8))).isEqualTo(Fault.CELL_TOO_LONG);
    }

    @Test
    void a_workbook_with_texts_numbers_and_formulas() throws Exception {
        byte[] book = Workbooks.workbook(List.of(
                List.of("姓名", "电话", "日期"),
                List.of("林小禾", "#15400000001", "#42461.0"),
                List.of(),
                List.of("", "=1+1", "#1.5")));

        assertThat(read(book))
                .containsExactly(
                        List.of("1", "姓名", "电话", "日期"),
                        List.of("2", "林小禾", "15400000001", "42461"),
                        List.of("4", "", "=", "1.5"));
    }

    @Test
    void a_number_that_would_be_written_with_a_gigabyte_of_digits_stays_as_it_stands() throws Exception {
        String cells = "<row><c t=\"str\"><v>电话</v></c></row><row><c><v>1E99999999</v></c></row>"
                + "<row><c t=\"n\"><v>1E-99999999</v></c></row><row><c><v>1.54E10</v></c></row>";

        assertThat(read(Workbooks.sheet(cells)))
                .containsExactly(
                        List.of("1", "电话"),
                        List.of("2", "1E99999999"),
                        List.of("3", "1E-99999999"),
                        List.of("4", "15400000000"));
    }

    @Test
    void a_sheet_without_references_types_or_shared_texts() throws Exception {
        String cells =
                "<row><c t=\"inlineStr\"><is><t>姓名</t><rPh><t>xìng</t></rPh></is></c><c t=\"inlineStr\"><is><r><t>电</t></r><r><t>话</t></r></is></c></row>"
                        + "<row><c t=\"str\"><v>林</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"b\"><v>1</v></c><c t=\"n\"><v>abc</v></c></row>"
                        + "<row r=\"9\"><c r=\"AB9\" t=\"str\"><v>远</v></c><c r=\"ZZZ9\" t=\"str\"><v>太远</v></c></row>";

        List<List<String>> rows = read(Workbooks.sheet(cells));

        assertThat(rows.get(0)).containsExactly("1", "姓名", "电话");
        assertThat(rows.get(1)).containsExactly("2", "林", "", "1", "abc");
        assertThat(rows.get(2)).hasSize(29).endsWith("远");
    }

    @Test
    void many_shared_texts_are_found_again_in_any_order() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        IntStream.range(0, 12_000).forEach(i -> rows.add(List.of("姓名" + i, "长".repeat(i % 50 == 0 ? 1_000 : 1) + i)));
        rows.add(0, List.of("姓名", "电话"));
        List<List<String>> backwards = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.reverse(backwards);
        rows.addAll(backwards);

        List<List<String>> read = read(Workbooks.workbook(rows));

        assertThat(read.get(12_000)).containsExactly("12001", "姓名11999", "长11999");
        assertThat(read.get(12_001)).containsExactly("12002", "姓名11999", "长11999");
        assertThat(read.get(24_000)).containsExactly("24001", "姓名0", "长".repeat(1_000) + "0");
        assertThat(Files.list(directory)).as("no scratch file is left").hasSize(1);
    }

    @Test
    void a_header_whose_texts_stand_last_is_found() throws Exception {
        StringBuilder sheet = new StringBuilder("<row><c t=\"s\"><v>6000</v></c></row>");

        assertThat(fault(Workbooks.sheet(sheet.toString()))).isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void hints_of_pronunciation_in_shared_texts_are_left_out() throws Exception {
        String texts =
                "<si><t>姓名</t><rPh><t>xìngmíng</t></rPh></si><si><r><rPr><b/></rPr><t>电</t></r><r><t>话</t></r></si>";
        String cells = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>";

        assertThat(read(Workbooks.sheet(cells, texts)).get(0)).containsExactly("1", "姓名", "电话");
    }

    @Test
    void a_shared_text_that_is_not_there_or_too_long_is_refused() {
        String none = "<row><c t=\"s\"><v>-1</v></c></row>";
        String one = "<row><c t=\"s\"><v>0</v></c></row>";
        StringBuilder varied = new StringBuilder();
        IntStream.range(0, 20_000).forEach(i -> varied.append(i * 7919));

        assertThat(fault(Workbooks.sheet(none, "<si><t>姓名</t></si>"))).isEqualTo(Fault.UNREADABLE);
        assertThat(fault(Workbooks.sheet(one, "<si><t>" + varied + "</t></si>")))
                .isEqualTo(Fault.CELL_TOO_LONG);
        assertThat(fault(Workbooks.sheet(one, "<si><t>姓名"))).isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void a_workbook_without_a_sheet_is_empty() {
        assertThat(fault(Workbooks.noSheet())).isEqualTo(Fault.EMPTY);
    }

    @Test
    void a_header_alone_without_a_line_end_is_a_table_and_many_formulas_are_all_known() throws Exception {
        assertThat(read("姓名,电话".getBytes(StandardCharsets.UTF_8))).hasSize(1);
        assertThat(read(Workbooks.workbook(List.of(List.of("姓名", "电话"), List.of("=1+1", "=2+2", "三"))))
                        .get(1))
                .containsExactly("2", "=", "=", "三");
        assertThat(fault("\u00ff".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Fault.ENCODING);
    }

    @Test
    void a_text_longer_than_a_window_is_read() throws Exception {
        byte[] book = Workbooks.workbook(List.of(List.of("姓名", "字".repeat(20_000)), List.of("林", "短")));

        assertThat(read(book).get(0).get(2)).hasSize(20_000);
    }

    @Test
    void a_cell_longer_than_a_sheet_allows_is_refused() {
        String cell = "<row><c t=\"inlineStr\"><is><t>" + "x1y2".repeat(10_000) + "</t></is></c></row>";

        assertThat(fault(Workbooks.sheet(cell))).isIn(Fault.CELL_TOO_LONG, Fault.TOO_COMPRESSED);
    }

    @Test
    void a_zip_bomb_does_not_go_off() {
        assertThat(fault(Workbooks.bomb(60))).isEqualTo(Fault.TOO_COMPRESSED);
    }

    @Test
    void broken_xml_is_unreadable_and_told_with_its_row() {
        TableException broken = catchThrowableOfType(
                TableException.class,
                () -> read(Workbooks.sheet("<row r=\"1\"><c t=\"str\"><v>姓名</v></c></row><row r=\"2\"><c><v>1</c>")));

        assertThat(broken.fault()).isEqualTo(Fault.UNREADABLE);
        assertThat(broken.row()).isEqualTo(2);
    }

    @Test
    void whoever_has_enough_stops_and_whoever_fails_is_not_blamed_on_the_file() throws Exception {
        byte[] book = Workbooks.workbook(List.of(List.of("姓名"), List.of("林"), List.of("周")));
        for (byte[] content : List.of(book, TABLE.getBytes(StandardCharsets.UTF_8))) {
            List<Long> seen = new ArrayList<>();
            Table table = open(content);
            table.read(row -> {
                seen.add(row.number());
                return false;
            });

            assertThat(seen).containsExactly(1L);
            assertThat(table.bytesRead()).isPositive();
            assertThatThrownBy(() -> table.read(row -> {
                        throw new IllegalStateException("database away");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("database away");
        }
    }

    @Test
    void a_row_tells_what_it_has() {
        TableRow row = new TableRow(3, new String[] {"", "a"}, Set.of(5));

        assertThat(row.cell(7)).isEmpty();
        assertThat(row.blank()).isFalse();
        assertThat(new TableRow(1, new String[] {"", ""}, Set.of()).blank()).isTrue();
    }
}
