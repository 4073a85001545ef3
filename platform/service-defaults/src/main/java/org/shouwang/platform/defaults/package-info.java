/** What every service starts with: business time, ids, common settings. */
@NullMarked
package org.shouwang.platform.defaults;

import org.jspecify.annotations.NullMarked;
