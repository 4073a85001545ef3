/** Everything kept of one person, for this person. */
@NullMarked
package org.shouwang.registry.subject.app;

import org.jspecify.annotations.NullMarked;
