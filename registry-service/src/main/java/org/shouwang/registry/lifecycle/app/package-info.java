/** What can be done with the life cycle. */
@NullMarked
package org.shouwang.registry.lifecycle.app;

import org.jspecify.annotations.NullMarked;
