/**
 * The cryptography of Web Push and nothing else: the curve, the message as a browser opens it (RFC 8291) and the token by
 * which a push service knows the sender (RFC 8292). Knows no notice, no device and no network.
 */
package jp.kairan.push.web;
