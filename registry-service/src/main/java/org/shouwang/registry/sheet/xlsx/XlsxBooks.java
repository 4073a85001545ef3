package org.shouwang.registry.sheet.xlsx;

import org.shouwang.registry.sheet.SheetPage;
import org.shouwang.registry.sheet.app.SheetBook;
import org.springframework.stereotype.Component;

/** Makes workbooks that are written row by row. */
@Component
final class XlsxBooks implements SheetBook.Factory {

    @Override
    public SheetBook open(SheetPage page) {
        return new XlsxBook(page);
    }
}
