/** Homework at school in MongoDB. */
@NullMarked
package org.shouwang.careactivity.homework.persistence;

import org.jspecify.annotations.NullMarked;
