package org.shouwang.platform.outbox;

import java.util.List;

/** A new state and the events it raises. */
public record Write<S>(S state, List<NewEvent> events) {}
