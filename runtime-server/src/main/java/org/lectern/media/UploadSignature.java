package org.lectern.media;

import java.util.Map;

/**
 * Leave to upload one video to the media host.
 *
 * @param uploadUrl where the browser posts a form with the file, the parameters, {@code api_key} and {@code signature}
 * @param parameters what is signed, to be sent as it is
 * @param signature SHA-256 in hexadecimal
 */
public record UploadSignature(
        String uploadUrl, String cloudName, String apiKey, Map<String, String> parameters, String signature) {}
