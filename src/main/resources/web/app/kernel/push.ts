import { get, send } from './api';
import { fcmToken, forgetToken, type Firebase } from './fcm';
import { me } from './me';
import { person } from './person';
import { kept } from './store';

/** With what this browser subscribes to pushes (GET /api/v1/web-push/key). */
type BrowserKey = { kind: 'WEB_PUSH' | 'FCM' | 'NONE'; publicKey?: string; firebase?: Firebase };
type Told = { device: string; path: string; address: string; at: number };

/** Whose browser it is, and so where the service is told: of whoever has come in, or of whoever follows an area without a name. */
export type Reader = 'person' | 'follower';

const PATHS: Record<Reader, string> = { person: '/api/v1/me/device/address', follower: '/api/v1/subscriptions/current/address' };

/** What keeps a browser from being reached, in the order in which it is mended. */
export type Hindrance = 'unsupported' | 'install' | 'denied' | 'service' | 'failed';

const TOLD = 'push-address';
const DAY = 86_400_000;

const iPhone = /iPhone|iPad|iPod/.test(navigator.userAgent) || (navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1);

/** On what the reader holds, because the way to the switches differs. */
export const system: 'ios' | 'android' | 'other' = iPhone ? 'ios' : /Android/.test(navigator.userAgent) ? 'android' : 'other';

/** Whether the app stands on the home screen; an iPhone lets pushes through to nothing else. */
export const installed = (): boolean => matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true;

/** Whether the browser can receive pushes at all. */
export const supported = (): boolean => 'serviceWorker' in navigator && 'PushManager' in self && 'Notification' in self;

/** What the reader has said about notifications. */
export const permission = (): NotificationPermission => ('Notification' in self ? Notification.permission : 'denied');

/**
 * Asks for permission, subscribes and tells the service: to be called from a tap, since browsers ask at no other time.
 *
 * @returns what is in the way; null where the browser can be reached from now on
 */
export async function subscribe(reader: Reader = 'person'): Promise<Hindrance | null> {
  if (!supported()) return system === 'ios' && !installed() ? 'install' : 'unsupported';
  if ((await Notification.requestPermission()) !== 'granted') return 'denied';
  return tell(reader, true);
}

/** Tells the service anew where this browser is reached, at every start where the reader has agreed once. */
export async function renew(reader: Reader = 'person'): Promise<void> {
  if (supported() && permission() === 'granted' && (await mine())) await tell(reader, false).catch(() => undefined);
}

/** Gives the subscription back, so that nothing more comes here in the name of somebody who leaves. */
export async function forget(): Promise<void> {
  if (!supported() || !(await mine())) return;
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await Promise.allSettled([forgetToken(), subscription?.unsubscribe(), kept.keep(TOLD, undefined)]);
  registration?.active?.postMessage({ left: person });
}

/** Whether the service knows how this reader is reached here. */
export async function known(reader: Reader): Promise<boolean> {
  return permission() === 'granted' && (await mine()) && (await kept.find<Told>(TOLD))?.path === PATHS[reader];
}

/** Whether it was this person who asked last: a browser has one subscription, whoever else uses it. */
async function mine(): Promise<boolean> {
  const kept = await caches.match('/reached-kept').catch(() => undefined);
  return kept !== undefined && ((await kept.json()) as { person: string }).person === person;
}

async function tell(reader: Reader, always: boolean): Promise<Hindrance | null> {
  const key = (await get<BrowserKey>('/api/v1/web-push/key')).body;
  const serverKey = key.kind === 'FCM' ? key.firebase?.vapidKey : key.publicKey;
  if (key.kind === 'NONE' || !serverKey) return 'service';
  const subscription = await subscribed(serverKey, always).catch(() => null);
  if (!subscription) return 'failed';
  const { endpoint, keys } = subscription.toJSON();
  const address = key.kind === 'FCM' ? await fcmToken(key.firebase!, subscription).catch(() => null) : endpoint!;
  if (!address) return 'failed';
  const device = me.value?.device ?? '';
  const path = PATHS[reader];
  const before = await kept.find<Told>(TOLD);
  if (always || before?.address !== address || before.path !== path || before.device !== device || Date.now() - before.at > DAY) {
    await send('PUT', path, key.kind === 'FCM' ? { kind: 'FCM_TOKEN', address } : { kind: 'WEB_PUSH', address, keys });
    await kept.keep(TOLD, { device, path, address, at: Date.now() });
  }
  (await navigator.serviceWorker.ready).active?.postMessage({ reached: { person, kind: key.kind, path } });
  return null;
}

/** The subscription made with this key; one made with another is no good any more. */
async function subscribed(serverKey: string, make: boolean): Promise<PushSubscription | null> {
  await navigator.serviceWorker.register('/sw.js');
  const manager = (await navigator.serviceWorker.ready).pushManager;
  const wanted = bytes(serverKey);
  const before = await manager.getSubscription();
  if (before && same(before.options.applicationServerKey, wanted)) return before;
  // the reader may have taken it back in the settings of the browser
  if (!before && !make) return null;
  await before?.unsubscribe();
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey: wanted });
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (each) => each.charCodeAt(0));
}

function same(one: ArrayBuffer | null, other: Uint8Array): boolean {
  const given = new Uint8Array(one ?? new ArrayBuffer(0));
  return given.length === other.length && given.every((each, i) => each === other[i]);
}
