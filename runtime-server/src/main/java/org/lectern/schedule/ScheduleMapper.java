package org.lectern.schedule;

import org.apache.ibatis.annotations.Param;

/** Statements of the schedule: {@code sql/mappers/schedule.xml}. */
interface ScheduleMapper {
    boolean lock(@Param("name") String name);
}
