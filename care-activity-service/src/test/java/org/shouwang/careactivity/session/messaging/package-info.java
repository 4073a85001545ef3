@NullMarked
package org.shouwang.careactivity.session.messaging;

import org.jspecify.annotations.NullMarked;
