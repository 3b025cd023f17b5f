package dev.cairn.preference;

import dev.cairn.platform.Actor;

/** What the server does as people's days begin. It keeps to their time zone as it is now. */
public interface ZoneFollower {
    /** This person's day begins at another time from now on. */
    void zoneChanged(Actor person);
}
