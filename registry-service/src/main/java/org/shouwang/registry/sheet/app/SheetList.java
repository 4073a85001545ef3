package org.shouwang.registry.sheet.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.sheet.SheetColumn;

/** A list of the register that can be had as a sheet. Each is one bean; the word in the address picks it. */
public interface SheetList {

    /** Its word in addresses; of a list that can be imported the same word. */
    String kind();

    /** What is listed, in Chinese. */
    String title();

    /** Its columns; those of a list that can be imported have the import's headers. */
    List<SheetColumn> columns();

    /** Headers of columns this caller gets masked or empty. */
    List<String> hidden(Caller caller);

    /** Hands out the rows of an organisation and all below it that lie in the caller's scope, as the caller may see them. */
    void rows(String org, Caller caller, Rows sink);

    /** Where rows go. */
    @FunctionalInterface
    interface Rows {

        /** @param personId whose row it is; none = a row about nobody */
        void row(@Nullable String personId, List<String> cells);
    }
}
