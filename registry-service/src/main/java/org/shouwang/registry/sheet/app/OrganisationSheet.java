package org.shouwang.registry.sheet.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationType;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.roster.Columns;
import org.shouwang.registry.sheet.SheetColumn;

/** Divisions or schools, each after the one it hangs under. */
final class OrganisationSheet implements SheetList {

    private static final int AT_ONCE = 500;

    private final String word;
    private final String title;
    private final Predicate<OrganisationType> wanted;
    private final Organisations organisations;
    private final Clock clock;

    OrganisationSheet(
            String word, String title, Predicate<OrganisationType> wanted, Organisations organisations, Clock clock) {
        this.word = word;
        this.title = title;
        this.wanted = wanted;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return word;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<SheetColumn> columns() {
        return RosterColumns.of(Columns.ORGANISATIONS, null);
    }

    @Override
    public List<String> hidden(Caller caller) {
        return List.of();
    }

    @Override
    public void rows(String org, Caller caller, Rows sink) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Deque<Organisation> open = new ArrayDeque<>();
        organisations.find(org).map(Loaded::state).ifPresent(open::push);
        while (!open.isEmpty()) {
            Organisation next = open.pop();
            if (wanted.test(next.type()) && !next.validity().endedBy(today)) {
                sink.row(null, row(next));
            }
            below(next.code(), open);
        }
    }

    private void below(String parent, Deque<Organisation> open) {
        String after = null;
        List<Organisation> page;
        do {
            page = organisations.below(parent, after, AT_ONCE);
            page.stream().filter(part -> part.type() != OrganisationType.CLASS).forEach(open::addLast);
            after = page.isEmpty() ? null : page.get(page.size() - 1).code();
        } while (page.size() == AT_ONCE);
    }

    private static List<String> row(Organisation organisation) {
        return List.of(
                organisation.code(),
                organisation.name(),
                text(organisation.parent()),
                PersonTexts.name(
                        CodeLists.ORGANISATION_TYPE, organisation.type().name()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
