/** Homework at school over HTTP. */
@NullMarked
package org.shouwang.careactivity.homework.web;

import org.jspecify.annotations.NullMarked;
