/** Care plans in MongoDB: one small document per person. */
@NullMarked
package org.shouwang.careactivity.careplan.persistence;

import org.jspecify.annotations.NullMarked;
