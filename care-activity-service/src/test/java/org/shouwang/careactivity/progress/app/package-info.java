@NullMarked
package org.shouwang.careactivity.progress.app;

import org.jspecify.annotations.NullMarked;
