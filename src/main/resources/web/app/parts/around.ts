/** A point on the earth in degrees. */
export type Point = { latitude: number; longitude: number };

const EARTH = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two points as the crow flies (haversine). */
export function metres(from: Point, to: Point): number {
  const up = radians(to.latitude - from.latitude);
  const across = radians(to.longitude - from.longitude);
  const h = Math.sin(up / 2) ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(across / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(h));
}

/** Degrees from north, clockwise, in which one sets out. */
export function bearing(from: Point, to: Point): number {
  const across = radians(to.longitude - from.longitude);
  const y = Math.sin(across) * Math.cos(radians(to.latitude));
  const x = Math.cos(radians(from.latitude)) * Math.sin(radians(to.latitude))
    - Math.sin(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.cos(across);
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
}

const WINDS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

/** One of eight winds, as the ending of a phrase's key. */
export const wind = (degrees: number): string => WINDS[Math.round(degrees / 45) % 8];

/** Minutes on foot: streets are about a third longer than the straight line, and an old person goes a metre a second. */
export const onFoot = (distance: number): number => Math.max(1, Math.round((distance * 1.3) / 60));

/** Where this browser is; asked for only when somebody has tapped for it. */
export function position(): Promise<Point> {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) return reject(new Error('none'));
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude }), reject,
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 });
  });
}
