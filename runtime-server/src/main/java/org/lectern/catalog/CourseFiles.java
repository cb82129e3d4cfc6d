package org.lectern.catalog;

import java.util.List;
import java.util.UUID;
import org.lectern.database.Mappers;

/** What courses keep beside the database. */
public interface CourseFiles {
    /** The names of what a course has there, asked in the transaction that deletes it. */
    List<String> of(Mappers mappers, UUID course);

    /** The course is gone for good: what nothing else needs goes too. */
    void release(List<String> names);
}
