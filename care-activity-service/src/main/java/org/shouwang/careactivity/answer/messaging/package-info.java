/** Answers as they come in. */
@NullMarked
package org.shouwang.careactivity.answer.messaging;

import org.jspecify.annotations.NullMarked;
