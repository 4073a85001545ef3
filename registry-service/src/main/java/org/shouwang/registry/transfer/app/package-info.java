/** What can be done with transfers. */
@NullMarked
package org.shouwang.registry.transfer.app;

import org.jspecify.annotations.NullMarked;
