package org.shouwang.registry.sheet.app;

import java.util.List;
import java.util.Optional;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.sheet.SheetCode;
import org.shouwang.registry.sheet.VillageSheet;

/** The sheets that were printed, so that a number on paper is somebody's again. */
public interface VillageSheets {

    /** The sheet of a number, if it lies in the sight. */
    Optional<VillageSheet> find(SheetCode code, Sight sight);

    /** The sheet of a division and period. */
    Optional<VillageSheet> find(String org, String period);

    /** Stores a new sheet; false = there is one of this division and period, or of this number, already. */
    boolean add(VillageSheet sheet);

    /** Gives numbers to more people; false = somebody else did so meanwhile. */
    boolean extend(VillageSheet before, List<String> more);

    /** Keeps what was typed in of a row; keeping it again changes nothing. */
    void enter(SheetCode code, int row, VillageSheet.Entry entry);
}
