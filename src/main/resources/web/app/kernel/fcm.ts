import { kept } from './store';

/** Public settings of a Firebase project, as the service tells them (GET /api/v1/web-push/key). */
export type Firebase = { apiKey: string; projectId: string; appId: string; messagingSenderId: string; vapidKey: string };

type Installation = { fid: string; refreshToken: string };
type Token = { endpoint: string; token: string; at: number };

const KEPT = 'fcm ';
const WEEK = 7 * 86_400_000;

/**
 * Gets the token by which FCM reaches a subscription of this browser. Two calls of Firebase's own interfaces (installations
 * v1, fcmregistrations v1) in place of its library, which is larger than this whole app.
 */
export async function fcmToken(project: Firebase, subscription: PushSubscription): Promise<string> {
  const before = await kept.find<Token>(KEPT + 'token');
  if (before && before.endpoint === subscription.endpoint && Date.now() - before.at < WEEK) return before.token;
  const { endpoint, keys } = subscription.toJSON();
  const made = await call<{ token: string }>(project, `https://fcmregistrations.googleapis.com/v1/projects/${project.projectId}/registrations`,
    { web: { endpoint, p256dh: keys!.p256dh, auth: keys!.auth, applicationPubKey: project.vapidKey } },
    { 'x-goog-firebase-installations-auth': 'FIS ' + (await installed(project)) });
  await kept.keep(KEPT + 'token', { endpoint: subscription.endpoint, token: made.token, at: Date.now() });
  return made.token;
}

/** Proves that this browser is an installation of the project's app; the proof is short-lived, the installation stays. */
async function installed(project: Firebase): Promise<string> {
  const root = `https://firebaseinstallations.googleapis.com/v1/projects/${project.projectId}/installations`;
  const before = await kept.find<Installation>(KEPT + project.appId);
  if (before) {
    const again = await call<{ token: string }>(project, `${root}/${before.fid}/authTokens:generate`,
      { installation: { appId: project.appId } }, { Authorization: 'FIS_v2 ' + before.refreshToken }).catch(() => null);
    if (again) return again.token;
  }
  const made = await call<Installation & { authToken: { token: string } }>(project, root,
    { fid: identity(), authVersion: 'FIS_v2', appId: project.appId, sdkVersion: 'w:0.6.4' });
  await kept.keep(KEPT + project.appId, { fid: made.fid, refreshToken: made.refreshToken });
  return made.authToken.token;
}

/** 17 random bytes whose first four bits are 0111, base64url, 22 characters: what Firebase takes as the id of an installation. */
function identity(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(17));
  bytes[0] = 0b0111_0000 + (bytes[0] % 16);
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').slice(0, 22);
}

async function call<T>(project: Firebase, address: string, body: object, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'x-goog-api-key': project.apiKey, ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error('firebase ' + response.status);
  return response.json();
}
