package org.shouwang.careactivity.progress.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.careactivity.progress.AttendanceSheet;
import org.shouwang.platform.outbox.Loaded;

/** Where attendance sheets are kept. */
public interface AttendanceSheets {
    /** The sheet of a class and a day. */
    Optional<Loaded<AttendanceSheet>> find(String id);

    /** The sheet that has an entry with this id. */
    Optional<AttendanceSheet> withEntry(UUID entryId);

    /** Stores a class's first sheet of a day; false when there is one already. */
    boolean insert(AttendanceSheet sheet);

    /** Replaces a sheet; false when somebody was faster. */
    boolean update(Loaded<AttendanceSheet> loaded, AttendanceSheet next);

    /** Names of sheets whose children's records do not follow yet. */
    List<String> unsettled(int limit);

    /** How many sheets the children's records do not follow yet. */
    long countUnsettled();

    /** Sheets of a class, or of all classes of a school, by class and day. */
    List<AttendanceSheet> between(String org, LocalDate from, LocalDate to, int limit);
}
