package org.lectern.mail;

import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on mail that waits: {@code sql/mappers/mail.xml}. */
interface MailMapper {
    void insert(@Param("id") UUID id, @Param("mail") Mail mail);

    /** How many are due. */
    int due();

    /** What is due first, if anything is; nobody else gets it until the end of the transaction. */
    @Nullable
    WaitingMail claim();

    void delete(@Param("id") UUID id);

    void fail(
            @Param("id") UUID id,
            @Param("tries") int tries,
            @Param("failure") String failure,
            @Param("pause") long pauseSeconds,
            @Param("givenUp") boolean givenUp);

    /** What was given up is due at once, as if it had never been tried; how many there are. */
    int retryGivenUp();

    void deleteGivenUp(@Param("days") int days);
}
