@NullMarked
package org.shouwang.careactivity.careplan.app;

import org.jspecify.annotations.NullMarked;
