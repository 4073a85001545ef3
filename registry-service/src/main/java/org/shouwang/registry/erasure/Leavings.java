package org.shouwang.registry.erasure;

import org.shouwang.registry.person.Person;

/**
 * What a part of this service keeps of people without their id, so that it is found by what their record says only: rows of
 * lists that were refused. Called before a person is erased, while that can still be read.
 */
public interface Leavings {

    /** Takes away what is of a person; may be called for somebody who is not erased in the end, and again. */
    void forget(Person person);
}
