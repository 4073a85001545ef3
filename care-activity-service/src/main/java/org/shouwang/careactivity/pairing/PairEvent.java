package org.shouwang.careactivity.pairing;

/** What became of a pair. */
public sealed interface PairEvent {
    /** The pair as it is afterwards. */
    Pair pair();

    /** It began. */
    record PairStarted(Pair pair) implements PairEvent {}

    /** It ended. */
    record PairEnded(Pair pair) implements PairEvent {}
}
