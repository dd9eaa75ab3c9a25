/**
 * Who is calling. A person comes in once, with an invitation's code or by an officer's approval, and stays in through
 * the session of the device: a signed access token of minutes and a refresh token that changes at every use. City staff
 * may come through the city's identity provider (OpenID Connect) instead; an anonymous subscriber carries a token that
 * names a device and nobody.
 *
 * <p>Invariants: no code and no refresh token is kept, only keyed hashes; a code works once; an invitation never opens
 * more than its inviter looks after; a session ended anywhere is refused everywhere within a second; what is wrong with
 * a code is never told.
 *
 * <p>Callers are recognised by a request filter of this package rather than by an authentication mechanism of the
 * framework, because only this API has callers, its answers must be problems of the catalogue, and the framework's
 * OpenID Connect, asked lazily for the tokens that are not our own, then never meets ours.
 */
package jp.kairan.identity;
