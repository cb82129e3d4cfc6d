package org.lectern.catalog;

import java.util.UUID;

/** Is told when a course has lectures more or less: what learners have done of it is another part of it now. */
public interface OutlineListener {
    /** Called once the change is durable: there may be many learners, and none waits for another. */
    void lecturesChanged(UUID courseId);
}
