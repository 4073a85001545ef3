/** A county that does not exist: invented people, their carers and one term of care, the same bytes for the same arguments. */
@NullMarked
package org.shouwang.sample;

import org.jspecify.annotations.NullMarked;
