/** People in events, and what we hear of their phones. */
@NullMarked
package org.shouwang.registry.person.messaging;

import org.jspecify.annotations.NullMarked;
