/** Read models and reports: consumes the other services' events and answers with figures. */
@NullMarked
package org.shouwang.reporting;

import org.jspecify.annotations.NullMarked;
