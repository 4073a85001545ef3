/** Organisations in events. */
@NullMarked
package org.shouwang.registry.organisation.messaging;

import org.jspecify.annotations.NullMarked;
