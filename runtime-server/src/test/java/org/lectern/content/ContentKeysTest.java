package org.lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentKeysTest {
    private static final ContentKey KEY = new ContentKey(UUID.randomUUID(), UUID.randomUUID());

    private final ContentKeys keys = new ContentKeys(Samples.noise(32));

    @Test
    void whatWasIssuedIsVerified() {
        assertEquals(Optional.of(KEY), keys.verify(keys.issue(KEY)));
        assertEquals(Optional.of(KEY), keys.verify(keys.issue(KEY)));
    }

    @Test
    void aKeyIsStableAndFitsAPath() {
        ContentKeys restarted = new ContentKeys(Samples.noise(32));
        assertEquals(keys.issue(KEY), restarted.issue(KEY));
        assertTrue(keys.issue(KEY).matches("[A-Za-z0-9_-]{64}"), keys.issue(KEY));
    }

    @Test
    void everyEnrolmentAndVersionHasItsOwn() {
        ContentKey otherLearner = new ContentKey(UUID.randomUUID(), KEY.packageVersion());
        ContentKey otherVersion = new ContentKey(KEY.enrollment(), UUID.randomUUID());
        assertNotEquals(keys.issue(KEY), keys.issue(otherLearner));
        assertNotEquals(keys.issue(KEY), keys.issue(otherVersion));
    }

    @Test
    void aChangeInAnyCharacterIsAForgery() {
        char[] genuine = keys.issue(KEY).toCharArray();
        for (int i = 0; i < genuine.length; i++) {
            char[] forged = genuine.clone();
            forged[i] = forged[i] == 'A' ? 'B' : 'A';
            assertEquals(Optional.empty(), keys.verify(new String(forged)), "character " + i);
        }
    }

    @Test
    void anotherSecretsKeyIsAForgery() {
        byte[] secret = Samples.noise(32);
        secret[31] ^= 1;
        assertEquals(Optional.empty(), keys.verify(new ContentKeys(secret).issue(KEY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "!", "%41", "äöü"})
    void whatIsNoKeyIsRefused(String text) {
        assertEquals(Optional.empty(), keys.verify(text));
        char[] padded = new char[ContentKeys.LENGTH];
        Arrays.fill(padded, 'A');
        text.getChars(0, text.length(), padded, 0);
        assertEquals(Optional.empty(), keys.verify(new String(padded)));
    }

    @Test
    void aShortSecretIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ContentKeys(new byte[31]));
    }
}
