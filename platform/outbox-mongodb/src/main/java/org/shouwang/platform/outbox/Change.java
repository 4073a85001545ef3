package org.shouwang.platform.outbox;

import java.util.List;

/** A change of a loaded state and the events it raises. */
public record Change<S>(Loaded<S> loaded, S next, List<NewEvent> events) {}
