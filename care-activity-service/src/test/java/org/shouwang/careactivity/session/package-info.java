@NullMarked
package org.shouwang.careactivity.session;

import org.jspecify.annotations.NullMarked;
