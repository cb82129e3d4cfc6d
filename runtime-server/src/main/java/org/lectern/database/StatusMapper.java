package org.lectern.database;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** What a database says of itself: {@code sql/mappers/database-status.xml}. */
interface StatusMapper {
    String serverVersion();

    String size();

    int otherConnections();

    List<String> tables();

    Maintenance.Mails mails();

    /** @param tables names from {@link #tables} */
    List<Maintenance.Table> count(@Param("tables") List<String> tables);
}
