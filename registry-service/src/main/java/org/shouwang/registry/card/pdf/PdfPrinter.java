package org.shouwang.registry.card.pdf;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.card.Form;
import org.shouwang.registry.card.Paper;
import org.shouwang.registry.card.PaperTable;
import org.shouwang.registry.card.PrintedCard;
import org.shouwang.registry.card.app.CardPrinter;
import org.shouwang.registry.card.app.CardSettings;
import org.springframework.stereotype.Component;

/** Makes PDF documents, a few at the same time: that bounds the memory. */
@Component
final class PdfPrinter implements CardPrinter {

    private final Fonts fonts = new Fonts();
    private final CardSheets cards = new CardSheets(fonts);
    private final FormSheets forms = new FormSheets(fonts);
    private final TableSheets tables = new TableSheets(fonts);
    private final CardSettings settings;
    private final Semaphore turns;

    PdfPrinter(CardSettings settings) {
        this.settings = settings;
        this.turns = new Semaphore(settings.printsAtOnce(), true);
    }

    @Override
    public Set<Integer> unprintable(String text) {
        return fonts.missing(text);
    }

    @Override
    public Document cards(List<PrintedCard> printed, Paper paper) {
        int perSheet = CardSheets.perSheet(paper);
        int pages = (printed.size() + perSheet - 1) / perSheet;
        return new Document(inTurn(() -> cards.print(printed, paper)), pages);
    }

    @Override
    public byte[] form(Form form) {
        return inTurn(() -> forms.print(form));
    }

    @Override
    public byte[] table(PaperTable table) {
        return inTurn(() -> tables.print(table));
    }

    private byte[] inTurn(Supplier<byte[]> print) {
        boolean mine = false;
        try {
            mine = turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw new ProblemException(CommonProblems.DEPENDENCY_DOWN);
            }
            return print.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(CommonProblems.DEPENDENCY_DOWN);
        } finally {
            if (mine) {
                turns.release();
            }
        }
    }
}
