/** From the other services' events to facts; this service's own minimal view of them. */
@NullMarked
package org.shouwang.reporting.facts.messaging;

import org.jspecify.annotations.NullMarked;
