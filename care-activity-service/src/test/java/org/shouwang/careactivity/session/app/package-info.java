@NullMarked
package org.shouwang.careactivity.session.app;

import org.jspecify.annotations.NullMarked;
