package org.lectern.database.sample;

public interface OtherWordsMapper {
    String say(String words);
}
