@NullMarked
package org.shouwang.careactivity.growth.messaging;

import org.jspecify.annotations.NullMarked;
