/** Gifts in MongoDB. */
@NullMarked
package org.shouwang.careactivity.aid.persistence;

import org.jspecify.annotations.NullMarked;
