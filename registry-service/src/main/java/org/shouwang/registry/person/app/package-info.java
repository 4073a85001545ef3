/** What can be done with people: find, see, decide the tier, note that a phone does not answer. */
@NullMarked
package org.shouwang.registry.person.app;

import org.jspecify.annotations.NullMarked;
