package org.lectern.catalog;

import java.util.UUID;
import org.lectern.database.Mappers;

/** What courses keep beside the database. */
public interface CourseFiles {
    /**
     * Notes what a course has there, in the transaction that deletes it and before it does.
     *
     * @return to be run once the course is gone for good: what nothing else needs goes too, now or, where that fails, later
     */
    Runnable release(Mappers mappers, UUID course);
}
