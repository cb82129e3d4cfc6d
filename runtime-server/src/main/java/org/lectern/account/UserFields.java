package org.lectern.account;

import org.lectern.http.TextField;

/** What people write about a user, wherever they do. */
public final class UserFields {
    public static final TextField NAME = TextField.line("name", 200);
    public static final TextField JOB_TITLE = TextField.line("jobTitle", 200);
    public static final TextField STAFF_ID = TextField.line("staffId", 100);
    static final TextField BIO = TextField.text("bio", 5_000);

    private UserFields() {}
}
