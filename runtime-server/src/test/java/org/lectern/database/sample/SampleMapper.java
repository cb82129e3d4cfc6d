package org.lectern.database.sample;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface SampleMapper {
    void insertUser(UUID id, String email);

    void insert(Sample sample);

    Optional<Sample> find(UUID id);

    List<Sample> findAll(List<UUID> ids);

    List<Sample> findLevels(List<Sample.Level> levels);

    int setSlug(UUID id, String slug);

    String echoJson(String json);

    UUID firstCategory();

    int countUsers(UUID id);
}
