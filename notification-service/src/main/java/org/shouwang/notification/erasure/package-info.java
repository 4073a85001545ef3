/** What goes when the registry says that a person was erased. */
@NullMarked
package org.shouwang.notification.erasure;

import org.jspecify.annotations.NullMarked;
