package org.shouwang.careactivity.careplan.app;

import java.util.Collection;

/** A part of this service that must act when somebody comes onto the register, changes on it or leaves it. */
public interface PersonFollower {
    /** Told after the plans of these people are stored, maybe again; reads what holds now. */
    void follow(Collection<String> personIds);
}
