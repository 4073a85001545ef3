@NullMarked
package org.shouwang.careactivity.evidence.app;

import org.jspecify.annotations.NullMarked;
