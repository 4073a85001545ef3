@NullMarked
package org.shouwang.careactivity.homework.persistence;

import org.jspecify.annotations.NullMarked;
