/**
 * Files that features hang on what they publish: PDF, JPEG, PNG and WebP, told by their bytes and never by their name or
 * by what the sender claims.
 *
 * <p>Life cycle: uploaded (loose) → held by one thing of a feature → loose again when the thing lets go → swept after a
 * while. A file is never served from here: the feature that holds it decides who may have it.
 */
package jp.kairan.attachments;
