package org.shouwang.registry.card.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.card.Card;
import org.shouwang.registry.card.CardContents;
import org.shouwang.registry.card.CardKind;
import org.shouwang.registry.card.CardLine;
import org.shouwang.registry.card.Figure;
import org.shouwang.registry.card.Form;
import org.shouwang.registry.card.FormItem;
import org.shouwang.registry.card.Paper;
import org.shouwang.registry.card.PrintedCard;
import org.shouwang.registry.card.app.CardSettings;

/** What comes out of the printer. */
class PdfPrinterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final PdfPrinter printer = new PdfPrinter(settings(2, Duration.ofSeconds(20)));

    private static CardSettings settings(int atOnce, Duration patience) {
        return new CardSettings(null, "守望热线", 600, atOnce, patience);
    }

    private static PrintedCard card(String name, int number) {
        List<CardLine> lines = List.of(
                new CardLine(Figure.GRANDPARENT, "祖父母", "王长兰", "15400000001"),
                new CardLine(Figure.WOMAN, "妈妈", "吴春燕", "15400200001"),
                new CardLine(Figure.MAN, "爸爸", "林建军", null),
                new CardLine(Figure.TEACHER, "班主任", "梁明军", "15470000000"),
                new CardLine(Figure.HELPER, "儿童主任", "冯安燕", "01088880000"));
        CardContents contents = new CardContents(
                CardKind.PARENT,
                name,
                "丙村  乙镇中心小学  3年级2班",
                lines,
                new CardLine(Figure.PERSON, "守望热线", null, "07361234567"));
        return new PrintedCard(contents, new Card("p" + number, CardKind.PARENT, 2, DAY, "t", "h"));
    }

    private static PrintedCard elder() {
        List<CardLine> lines = List.of(
                new CardLine(Figure.PERSON, "邻里", "傅宏丽", "15400300001"),
                new CardLine(Figure.HELPER, "探访员", "钱多多", "15400500001"),
                new CardLine(Figure.HOUSE, "村支书", "孙大有", "15400500002"),
                new CardLine(Figure.HOUSE, "村主任", "李有田", "15400500003"));
        return new PrintedCard(
                new CardContents(CardKind.ELDER, "袁天飞", "丙村", lines, null),
                new Card("e", CardKind.ELDER, 1, DAY, "t", "h"));
    }

    private static List<PrintedCard> cards(int count) {
        List<PrintedCard> cards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cards.add(card("林小禾", i));
        }
        return cards;
    }

    @Test
    void four_cards_of_a6_fill_a_sheet_of_a4_and_a_fifth_begins_the_next() {
        var document = printer.cards(cards(5), Paper.A4);

        Pdfs pdf = Pdfs.of(document.pdf());
        assertThat(document.pages()).isEqualTo(2);
        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(pdf.millimetres()).containsExactly(210L, 297L);
        assertThat(pdf.ink(0, "cards-a4")).isBetween(0.02, 0.5);
    }

    @Test
    void a_card_alone_is_a6() {
        Pdfs pdf = Pdfs.of(printer.cards(cards(1), Paper.A6).pdf());

        assertThat(pdf.millimetres()).containsExactly(105L, 149L);
        assertThat(pdf.ink(0, "card-parent")).isBetween(0.02, 0.5);
    }

    @Test
    void a_card_says_whom_to_ring_in_order_the_numbers_for_need_and_which_version_it_is() {
        String text = Pdfs.of(printer.cards(cards(1), Paper.A6).pdf()).text();

        assertThat(text)
                .contains("家长联系卡", "林小禾", "丙村", "王长兰", "15400000001", "15400200001", "01088880000")
                .contains("110", "120", "119", "守望热线07361234567", "第2版2026-03-02", "2027-03-02")
                .containsSubsequence("祖父母", "妈妈", "爸爸", "班主任", "儿童主任");
    }

    @Test
    void an_elders_card_is_told_from_a_parents() {
        Pdfs pdf = Pdfs.of(printer.cards(List.of(elder()), Paper.A6).pdf());

        assertThat(pdf.text()).contains("老人联系卡", "袁天飞", "探访员").doesNotContain("热线");
        assertThat(pdf.ink(0, "card-elder")).isBetween(0.02, 0.5);
    }

    @Test
    void fonts_go_into_the_document_as_far_as_used() {
        byte[] pdf = printer.cards(cards(1), Paper.A4).pdf();

        assertThat(Pdfs.of(pdf).fonts()).hasSize(2).allSatisfy(font -> {
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)");
        });
        assertThat(pdf.length).isLessThan(200_000);
    }

    @Test
    void a_rare_character_is_printed_or_shown_as_missing_and_told() {
        String rare = "林㛃𬭎\uD883\uDC00";

        assertThat(printer.unprintable(rare)).containsExactly(0x30C00);
        Pdfs pdf = Pdfs.of(printer.cards(List.of(card(rare, 1)), Paper.A6).pdf());
        assertThat(pdf.text()).contains("林㛃𬭎〓");
        assertThat(pdf.ink(0, "card-rare")).isPositive();
    }

    @Test
    void every_character_of_common_names_is_in_the_fonts() {
        StringBuilder all = new StringBuilder();
        for (int point = 0x4E00; point <= 0x9FA5; point++) {
            all.appendCodePoint(point);
        }

        assertThat(printer.unprintable(all.toString())).isEmpty();
        assertThat(printer.unprintable("■□〓·—“”（）：")).isEmpty();
    }

    @Test
    void a_long_name_stays_on_its_card() {
        String name = "买买提江·阿卜杜热合曼·吐尔逊江·艾合买提江·阿布都热依木";

        assertThat(Pdfs.of(printer.cards(List.of(card(name, 1)), Paper.A6).pdf())
                        .text())
                .contains(name);
    }

    @Test
    void a_village_of_five_hundred_is_one_small_document() {
        var document = printer.cards(cards(500), Paper.A4);

        assertThat(document.pages()).isEqualTo(125);
        assertThat(document.pdf().length).isLessThan(2_000_000);
    }

    @Test
    void a_form_has_its_items_blanks_boxes_and_places_to_sign() {
        Form form = new Form(
                "儿童档案表",
                "空白处请手写补全。",
                List.of(new Form.Section(
                        "一、儿童",
                        List.of(
                                FormItem.text("姓名", 4, "林小禾"),
                                FormItem.text("小名", 4, null),
                                new FormItem(
                                        "性别",
                                        null,
                                        4,
                                        List.of(new FormItem.Choice("男", false), new FormItem.Choice("女", true)))),
                        List.of("第一条。", "第二条。"))),
                List.of("填表人"),
                DAY);

        Pdfs pdf = Pdfs.of(printer.form(form));

        assertThat(pdf.text()).contains("儿童档案表", "姓名林小禾", "小名", "□男■女", "1.第一条。", "2.第二条。", "填表人", "打印日期2026-03-02第1页");
        assertThat(pdf.millimetres()).containsExactly(210L, 297L);
        assertThat(pdf.fonts()).allSatisfy(font -> assertThat(font.isEmbedded()).isTrue());
        assertThat(pdf.ink(0, "form")).isBetween(0.005, 0.5);
    }

    @Test
    void whoever_waits_too_long_for_a_turn_is_refused_and_nobody_is_lost() throws Exception {
        PdfPrinter busy = new PdfPrinter(settings(1, Duration.ZERO));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        List<PrintedCard> slow = new java.util.AbstractList<>() {
            @Override
            public PrintedCard get(int index) {
                inside.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return card("林小禾", 1);
            }

            @Override
            public int size() {
                return 1;
            }
        };
        var first = CompletableFuture.supplyAsync(() -> busy.cards(slow, Paper.A6));
        inside.await();

        assertThatThrownBy(() -> busy.cards(cards(1), Paper.A6)).isInstanceOf(ProblemException.class);
        leave.countDown();
        assertThat(first.get().pages()).isEqualTo(1);
        assertThat(busy.cards(cards(1), Paper.A6).pages()).isEqualTo(1);
    }
}
