package org.lectern.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;

/** Statements on reminders: {@code sql/mappers/assignment-reminder.xml}. */
interface ReminderMapper {
    List<Reminders.Due> due(@Param("days") List<Integer> days, @Param("now") Instant now, @Param("limit") int limit);

    void insertSent(
            @Param("assignments") List<UUID> assignments,
            @Param("deadlines") List<Instant> deadlines,
            @Param("days") List<Integer> days,
            @Param("now") Instant now);
}
