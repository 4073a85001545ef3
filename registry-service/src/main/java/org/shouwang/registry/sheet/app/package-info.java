/** What can be done with sheets. */
@NullMarked
package org.shouwang.registry.sheet.app;

import org.jspecify.annotations.NullMarked;
