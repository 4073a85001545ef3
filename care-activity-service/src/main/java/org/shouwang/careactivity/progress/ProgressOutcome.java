package org.shouwang.careactivity.progress;

import java.util.List;

/** What a step makes of a child's progress, and what has to be told. */
public record ProgressOutcome(Progress progress, List<SignalEvent> events) {}
