@NullMarked
package org.shouwang.careactivity.aid.app;

import org.jspecify.annotations.NullMarked;
