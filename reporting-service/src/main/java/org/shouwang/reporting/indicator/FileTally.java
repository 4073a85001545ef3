package org.shouwang.reporting.indicator;

import java.util.List;

/** I3 and I4: how complete the children's files are, and how many of the phones in them were dialled lately. */
final class FileTally implements Tally {
    private static final String CHECK = "FILECHECK";
    private static final int VALID_DAYS = 180;

    private final Scope scope;
    private final Counts files = new Counts();
    private final Counts phones = new Counts();
    private long filled;
    private long required;
    private long verified;
    private long all;

    FileTally(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void add(PersonFacts person) {
        PersonVersion child = person.on(scope.asOf());
        if (child == null || !scope.hasChild(person)) {
            return;
        }
        FileState file = child.file();
        filled += file.filled();
        required += file.required();
        files.add(!file.told() ? "UNK" : file.complete() ? "WHOLE" : "GAPS");
        int good = checked(person) ? file.goodPhones() : 0;
        verified += good;
        all += file.phones();
        phones.add("VERIFIED", good);
        phones.add("DOUBT", file.phones() - file.goodPhones());
        phones.add("OLD", file.goodPhones() - good);
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.rate(Indicator.I3, filled, required, CodeList.FILE.parts(files)),
                Figure.rate(Indicator.I4, verified, all, CodeList.PHONES.parts(phones)));
    }

    /** All phones of a file are dialled when it is checked. */
    private boolean checked(PersonFacts person) {
        for (Contact contact : person.contacts()) {
            if (contact.done()
                    && contact.type().equals(CHECK)
                    && contact.within(scope.asOf() - VALID_DAYS, scope.asOf())) {
                return true;
            }
        }
        return false;
    }
}
