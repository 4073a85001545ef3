/** Needs in MongoDB. */
@NullMarked
package org.shouwang.careactivity.need.persistence;

import org.jspecify.annotations.NullMarked;
