/** Tests of the telephones. */
@NullMarked
package org.shouwang.phone;

import org.jspecify.annotations.NullMarked;
