/** Beans, properties, indexes and the threads that keep things going. */
@NullMarked
package org.shouwang.notification.config;

import org.jspecify.annotations.NullMarked;
