/** Holds over HTTP. */
@NullMarked
package org.shouwang.notification.hold.web;

import org.jspecify.annotations.NullMarked;
