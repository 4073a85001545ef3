@NullMarked
package org.shouwang.careactivity.activity;

import org.jspecify.annotations.NullMarked;
