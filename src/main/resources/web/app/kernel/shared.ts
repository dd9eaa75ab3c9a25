/** What stands in public/*.js, because pages and the service worker share it; index.html loads it before the pages. */
type Shared = {
  /** Asks; where the session has run out, it is renewed, and asked again. */
  kairanAsk(person: string, call: () => Promise<Response>): Promise<Response>;
  /** Does something within a time (ms); aborts it then, or when `stop` says so. */
  kairanWithin<T>(longest: number, stop: AbortSignal | null, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** One try of one thing that waits; throws where nobody answers. */
  kairanTry(person: string, row: object): Promise<{ taken?: true; answer?: any; refused?: { slug: string; sentence: string }; later?: number }>;
  /** Sends what waits in the person's queue; true where nothing is left that could be sent now. */
  kairanSend(person: string): Promise<boolean>;
  /** The page on which one reads what a notification is about. */
  kairanPlace(about: Record<string, string>): string;
};

/** The scripts that pages share with the service worker. */
export const shared = self as unknown as Shared;
