/** Group sessions in MongoDB. */
@NullMarked
package org.shouwang.careactivity.session.persistence;

import org.jspecify.annotations.NullMarked;
