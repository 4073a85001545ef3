/** Support plans in MongoDB. */
@NullMarked
package org.shouwang.careactivity.growth.persistence;

import org.jspecify.annotations.NullMarked;
