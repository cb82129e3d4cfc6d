package org.lectern.mail;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;

/** Statements on mail that waits: {@code sql/mappers/mail.xml}. */
interface MailMapper {
    void insert(@Param("id") UUID id, @Param("mail") Mail mail);

    /** What is due first; nobody else gets it until the end of the transaction. */
    List<WaitingMail> claim(@Param("most") int most);

    void delete(@Param("id") UUID id);

    void fail(
            @Param("id") UUID id,
            @Param("tries") int tries,
            @Param("failure") String failure,
            @Param("pause") long pauseSeconds,
            @Param("givenUp") boolean givenUp);
}
