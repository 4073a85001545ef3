/** Photos, traces and reviews in MongoDB. */
@NullMarked
package org.shouwang.careactivity.evidence.persistence;

import org.jspecify.annotations.NullMarked;
