package org.lectern.account;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.http.ProblemException;

/** What people do with their own accounts. */
public final class ProfileService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = ProfileMapper.class;

    private final Database database;

    public ProfileService(Database database) {
        this.database = requireNonNull(database);
    }

    Profile profile(Person person) {
        return database.read(
                mappers -> required(mappers.get(ProfileMapper.class).profile(person.id())));
    }

    /** @throws ProblemException {@code VALIDATION_ERROR} for a field */
    Profile edit(Person person, ProfileEdit edit) {
        return database.transaction(mappers -> {
            var profiles = mappers.get(ProfileMapper.class);
            var before = required(profiles.profile(person.id()));
            profiles.update(
                    person.id(),
                    UserFields.NAME.edited(edit.name(), before.name()),
                    UserFields.JOB_TITLE.edited(edit.jobTitle(), before.jobTitle()),
                    UserFields.BIO.edited(edit.bio(), before.bio()));
            return required(profiles.profile(person.id()));
        });
    }

    /**
     * Puts a picture in the place of the one before. Its address changes with it, so that browsers may keep both.
     *
     * @throws ProblemException {@code 413 IMAGE_TOO_LARGE}, {@code 415 UNSUPPORTED_IMAGE}
     */
    Profile putImage(Person person, InputStream body) {
        var image = ImageFile.read(body);
        var version = SecretToken.random().value().substring(0, 12);
        return database.transaction(mappers -> {
            var profiles = mappers.get(ProfileMapper.class);
            profiles.putImage(person.id(), image.mediaType(), image.bytes());
            profiles.setImage(person.id(), "/api/users/" + person.id() + "/image?v=" + version);
            return required(profiles.profile(person.id()));
        });
    }

    /** Takes the picture away; having none is no error. */
    void deleteImage(Person person) {
        database.execute(mappers -> {
            var profiles = mappers.get(ProfileMapper.class);
            profiles.deleteImage(person.id());
            profiles.setImage(person.id(), null);
        });
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for somebody whom the asker may not see */
    StoredImage image(Person asker, UUID id) {
        var image = database.read(mappers -> mappers.get(ProfileMapper.class).image(Scope.of(asker), id));
        if (image == null) {
            throw ProblemException.notFound("picture");
        }
        return image;
    }

    private static Profile required(@Nullable Profile profile) {
        if (profile == null) {
            throw ProblemException.notFound("user");
        }
        return profile;
    }
}
