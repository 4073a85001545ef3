@NullMarked
package org.shouwang.careactivity.activity.messaging;

import org.jspecify.annotations.NullMarked;
