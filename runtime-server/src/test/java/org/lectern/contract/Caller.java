package org.lectern.contract;

/** Who tries an endpoint: the columns of the matrix, in order. */
enum Caller {
    ANONYMOUS,
    /** To whom the subject belongs. */
    LEARNER,
    /** Of another organisation, as is the other admin. */
    OTHER_LEARNER,
    ADMIN,
    OTHER_ADMIN,
    SUPER_ADMIN;

    /** The session cookie's value in a world; all are of one shape, so that their hashes can be written down there. */
    String token(World world) {
        return world.word(name() + "_TOKEN");
    }
}
