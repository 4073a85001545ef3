package org.shouwang.registry.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.person.Kind;

/** Versions of cards. */
class CardTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Card first = Card.first("p", CardKind.PARENT, "h1", "t", DAY);

    @Test
    void a_card_that_says_the_same_is_the_same_version_again() {
        assertThat(first.issue(CardKind.PARENT, "h1", "other", DAY.plusDays(30)))
                .isSameAs(first);
    }

    @Test
    void a_change_gives_the_next_version_with_its_day() {
        Card next = first.issue(CardKind.PARENT, "h2", "other", DAY.plusDays(30));

        assertThat(next).isEqualTo(new Card("p", CardKind.PARENT, 2, DAY.plusDays(30), "other", "h2"));
    }

    @Test
    void a_card_of_another_kind_is_another_card() {
        assertThat(first.issue(CardKind.ELDER, "h1", "t", DAY).version()).isEqualTo(2);
    }

    @Test
    void after_a_year_it_is_renewed_whatever_stands_on_it() {
        assertThat(first.state("h1", DAY.plusYears(1).minusDays(1))).isEqualTo(Card.State.CURRENT);
        assertThat(first.state("h1", DAY.plusYears(1))).isEqualTo(Card.State.EXPIRED);
        assertThat(first.issue(CardKind.PARENT, "h1", "t", DAY.plusYears(1)).version())
                .isEqualTo(2);
    }

    @Test
    void a_card_may_be_missing_or_out_of_date() {
        assertThat(Card.state(null, "h1", DAY)).isEqualTo(Card.State.MISSING);
        assertThat(Card.state(first, "h2", DAY.plusYears(2))).isEqualTo(Card.State.OUTDATED);
    }

    @Test
    void children_and_elders_get_cards_helpers_none() {
        assertThat(CardKind.of(Kind.CHILD)).contains(CardKind.PARENT);
        assertThat(CardKind.of(Kind.ELDER)).contains(CardKind.ELDER);
        assertThat(CardKind.of(Kind.HELPER)).isEmpty();
        assertThat(CardKind.ELDER.holder()).isEqualTo(Kind.ELDER);
    }

    @Test
    void contents_differ_by_everything_that_stands_on_the_card() {
        CardLine line = new CardLine(Figure.WOMAN, "妈妈", "吴春燕", "15400000001");
        CardLine blank = new CardLine(Figure.WOMAN, "妈妈", null, null);
        CardContents contents = new CardContents(CardKind.PARENT, "林小禾", "丙村", List.of(line), null);

        assertThat(contents.text())
                .isNotEqualTo(new CardContents(CardKind.PARENT, "林小禾", "丙村", List.of(blank), null).text())
                .isNotEqualTo(new CardContents(CardKind.PARENT, "林小禾", "丁村", List.of(line), null).text())
                .isNotEqualTo(new CardContents(CardKind.PARENT, "林小禾", "丙村", List.of(line), line).text());
        assertThat(contents + "" + line).doesNotContain("林小禾", "吴春燕", "154");
    }

    @Test
    void a_form_item_is_two_to_twelve_columns_wide_and_keeps_its_value_to_itself() {
        assertThatThrownBy(() -> FormItem.text("x", 1, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FormItem.text("x", 13, null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(FormItem.text("姓名", 4, "林小禾").toString()).doesNotContain("林小禾");
        Form form = new Form(
                "t",
                null,
                List.of(Form.Section.of("s", List.of(FormItem.text("a", 4, "林"), FormItem.text("b", 4, null)))),
                List.of(),
                DAY);
        assertThat(form.text()).isEqualTo("林");
    }
}
