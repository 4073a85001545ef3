/** Looks for duplicates of whoever is registered or changed. */
@NullMarked
package org.shouwang.registry.duplicate.messaging;

import org.jspecify.annotations.NullMarked;
