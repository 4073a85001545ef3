/** Progress in the database. */
@NullMarked
package org.shouwang.careactivity.progress.persistence;

import org.jspecify.annotations.NullMarked;
