package org.shouwang.registry.card.app;

import java.util.List;
import java.util.Set;
import org.shouwang.registry.card.Form;
import org.shouwang.registry.card.Paper;
import org.shouwang.registry.card.PaperTable;
import org.shouwang.registry.card.PrintedCard;

/** Puts cards and forms on paper. */
public interface CardPrinter {

    /** A document as it goes to the printer. */
    record Document(byte[] pdf, int pages) {}

    /** Characters no font has, in the order of the text; they are printed as 〓. */
    Set<Integer> unprintable(String text);

    /** Cards, as many to a sheet as fit. */
    Document cards(List<PrintedCard> cards, Paper paper);

    /** One form. */
    byte[] form(Form form);

    /** A long table. */
    byte[] table(PaperTable table);
}
