@NullMarked
package org.shouwang.careactivity.progress.messaging;

import org.jspecify.annotations.NullMarked;
