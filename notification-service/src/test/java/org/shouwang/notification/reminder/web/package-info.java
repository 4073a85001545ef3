/** Tests of figures. */
@NullMarked
package org.shouwang.notification.reminder.web;

import org.jspecify.annotations.NullMarked;
