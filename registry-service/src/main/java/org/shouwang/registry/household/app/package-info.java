/** What can be done with households: set one up, say who lives in it, find it, propose it. */
@NullMarked
package org.shouwang.registry.household.app;

import org.jspecify.annotations.NullMarked;
