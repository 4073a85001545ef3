@NullMarked
package org.shouwang.careactivity.counters.web;

import org.jspecify.annotations.NullMarked;
