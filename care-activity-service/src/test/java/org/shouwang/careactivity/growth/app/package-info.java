@NullMarked
package org.shouwang.careactivity.growth.app;

import org.jspecify.annotations.NullMarked;
