/** Activities in MongoDB. */
@NullMarked
package org.shouwang.careactivity.activity.persistence;

import org.jspecify.annotations.NullMarked;
