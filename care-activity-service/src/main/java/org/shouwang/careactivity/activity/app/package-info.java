/** Recording activities and finding them again. */
@NullMarked
package org.shouwang.careactivity.activity.app;

import org.jspecify.annotations.NullMarked;
