@NullMarked
package org.shouwang.notification.contact;

import org.jspecify.annotations.NullMarked;
