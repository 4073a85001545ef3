@NullMarked
package org.shouwang.careactivity.careplan.messaging;

import org.jspecify.annotations.NullMarked;
