@NullMarked
package org.shouwang.careactivity.pairing.persistence;

import org.jspecify.annotations.NullMarked;
