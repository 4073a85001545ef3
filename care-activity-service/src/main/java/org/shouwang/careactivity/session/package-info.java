/** Group sessions as the service understands them. */
@NullMarked
package org.shouwang.careactivity.session;

import org.jspecify.annotations.NullMarked;
