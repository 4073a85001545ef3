package org.shouwang.careactivity.progress;

/** What became of a signal. */
public sealed interface SignalEvent {
    /** The signal. */
    Signal signal();

    /** Told, or told again after it had been withdrawn. */
    record SignalRaised(Signal signal) implements SignalEvent {}

    /** Taken back, because a correction took its reasons away. */
    record SignalWithdrawn(Signal signal) implements SignalEvent {}
}
