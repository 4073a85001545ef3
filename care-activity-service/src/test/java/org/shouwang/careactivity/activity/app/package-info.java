@NullMarked
package org.shouwang.careactivity.activity.app;

import org.jspecify.annotations.NullMarked;
