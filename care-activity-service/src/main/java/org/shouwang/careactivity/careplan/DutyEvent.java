package org.shouwang.careactivity.careplan;

/** What happened to a duty, told once each. */
public sealed interface DutyEvent {
    /** The duty as it stands after it. */
    Duty duty();

    /** It should be done soon. */
    record ContactDueSoon(Duty duty) implements DutyEvent {}

    /** It was not done by due plus grace. */
    record ContactOverdue(Duty duty) implements DutyEvent {}

    /** It was done: state MET, or LATE when the alarm had begun. */
    record ContactMet(Duty duty) implements DutyEvent {}

    /** It was never done; the next one is overdue in its place. */
    record ContactMissed(Duty duty) implements DutyEvent {}

    /** What had met or released it holds no longer; it stands again as its state says. */
    record ContactReopened(Duty duty) implements DutyEvent {}

    /** It is not asked for any more: EXEMPT or CANCELLED. */
    record ContactReleased(Duty duty) implements DutyEvent {}
}
