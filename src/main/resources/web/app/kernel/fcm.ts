import { kept } from './store';

/** Public settings of a Firebase project, as the service tells them (GET /api/v1/web-push/key). */
export type Firebase = { apiKey: string; projectId: string; appId: string; messagingSenderId: string; vapidKey: string };

type Web = { endpoint: string; p256dh: string; auth: string; applicationPubKey: string };
type Proof = { token: string; until: number };
type Installation = { fid: string; refreshToken: string; proof: Proof };
type Token = { project: Firebase; web: Web; token: string; at: number };
type AuthToken = { token: string; expiresIn: string };

const INSTALLATION = 'fcm-installation ';
const TOKEN = 'fcm-token';
const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const VERSION = 'w:0.6.19';

/**
 * Gets the token by which FCM reaches a subscription of this browser, and renews it weekly as FCM asks. The calls of
 * Firebase's own interfaces (installations v1, fcmregistrations v1) in place of its library, which is larger than this app.
 */
export async function fcmToken(project: Firebase, subscription: PushSubscription): Promise<string> {
  const { endpoint, keys } = subscription.toJSON();
  const web: Web = { endpoint: endpoint!, p256dh: keys!.p256dh, auth: keys!.auth, applicationPubKey: project.vapidKey };
  const before = await kept.find<Token>(TOKEN);
  const same = before?.project.appId === project.appId && JSON.stringify(before.web) === JSON.stringify(web);
  if (same && Date.now() - before.at < WEEK) return before.token;
  // the token of a subscription that is no more: nobody shall send to it
  if (before && !same) await drop(before).catch(() => undefined);
  const token = (same && (await renewed(before))) || (await registration<{ token: string }>(project, 'POST', '', { web })).token;
  await kept.keep(TOKEN, { project, web, token, at: Date.now() });
  return token;
}

/** Tells FCM to forget this browser, for whoever leaves it. */
export async function forgetToken(): Promise<void> {
  const before = await kept.find<Token>(TOKEN);
  if (!before) return;
  await kept.keep(TOKEN, undefined);
  await drop(before);
}

const drop = (token: Token) => registration(token.project, 'DELETE', '/' + token.token);

/** The token under which the same subscription goes on; nothing where FCM does not know it any more. */
async function renewed({ project, web, token }: Token): Promise<string | null> {
  try {
    return (await registration<{ token: string }>(project, 'PATCH', '/' + token, { web })).token;
  } catch (failure) {
    if (refused(failure)) return null;
    throw failure;
  }
}

async function registration<T>(project: Firebase, method: string, path: string, body?: object): Promise<T> {
  const root = `https://fcmregistrations.googleapis.com/v1/projects/${project.projectId}/registrations`;
  return call<T>(project, method, root + path, { 'x-goog-firebase-installations-auth': 'FIS ' + (await installed(project)) }, body);
}

/** Proves that this browser is an installation of the project's app; the proof lasts a week, the installation stays. */
async function installed(project: Firebase): Promise<string> {
  const root = `https://firebaseinstallations.googleapis.com/v1/projects/${project.projectId}/installations`;
  const before = await kept.find<Installation>(INSTALLATION + project.appId);
  if (before && before.proof.until > Date.now() + HOUR) return before.proof.token;
  const again = before && (await proven(project, root, before));
  if (again) return again.proof.token;
  const fid = identity();
  const made = await call<{ fid?: string; refreshToken: string; authToken: AuthToken }>(project, 'POST', root, {},
    { fid, authVersion: 'FIS_v2', appId: project.appId, sdkVersion: VERSION });
  const next: Installation = { fid: made.fid || fid, refreshToken: made.refreshToken, proof: proof(made.authToken) };
  await kept.keep(INSTALLATION + project.appId, next);
  return next.proof.token;
}

/** The installation with a new proof; nothing where Firebase has forgotten it, which it does after 270 days of silence. */
async function proven(project: Firebase, root: string, before: Installation): Promise<Installation | null> {
  try {
    const made = await call<AuthToken>(project, 'POST', `${root}/${before.fid}/authTokens:generate`,
      { Authorization: 'FIS_v2 ' + before.refreshToken }, { installation: { sdkVersion: VERSION, appId: project.appId } });
    const next = { ...before, proof: proof(made) };
    await kept.keep(INSTALLATION + project.appId, next);
    return next;
  } catch (failure) {
    if (refused(failure)) return null;
    throw failure;
  }
}

/** "604800s" from now. */
const proof = (made: AuthToken): Proof => ({ token: made.token, until: Date.now() + 1000 * parseInt(made.expiresIn, 10) });

/** 17 random bytes whose first four bits are 0111, base64url, 22 characters: what Firebase takes as the id of an installation. */
function identity(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(17));
  bytes[0] = 0b0111_0000 + (bytes[0] % 16);
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').slice(0, 22);
}

class Refused extends Error {}

/** Whether Firebase knows nothing of what it was asked about; anything else passes. */
const refused = (failure: unknown): boolean => failure instanceof Refused;

async function call<T>(project: Firebase, method: string, address: string, headers: Record<string, string>, body?: object): Promise<T> {
  const ask = () => fetch(address, {
    method,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'x-goog-api-key': project.apiKey, ...headers },
    body: body && JSON.stringify(body),
    credentials: 'omit',
  });
  let response = await ask();
  // once more, as Google asks of its callers
  if (response.status >= 500) response = await ask();
  if ([400, 401, 403, 404].includes(response.status)) throw new Refused('firebase ' + response.status);
  if (!response.ok) throw new Error('firebase ' + response.status);
  return response.json();
}
