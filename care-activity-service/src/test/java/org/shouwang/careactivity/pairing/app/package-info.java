@NullMarked
package org.shouwang.careactivity.pairing.app;

import org.jspecify.annotations.NullMarked;
