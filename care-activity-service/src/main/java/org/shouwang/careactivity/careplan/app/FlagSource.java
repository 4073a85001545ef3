package org.shouwang.careactivity.careplan.app;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.shouwang.careactivity.careplan.Flag;

/** A part of this service that keeps circumstances of people which rules ask for. */
public interface FlagSource {
    /** What holds now, by person, in one round trip; people in no such circumstance may be missing. */
    Map<String, Set<Flag>> flagsOf(Collection<String> personIds);
}
