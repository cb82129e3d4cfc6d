package org.lectern.database;

/** Neither it nor its record is public: a feature need not show them. */
interface HiddenMapper {
    record Hidden(String name, int number) {}

    Hidden find();
}
