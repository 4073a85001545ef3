@NullMarked
package org.shouwang.careactivity.pairing;

import org.jspecify.annotations.NullMarked;
