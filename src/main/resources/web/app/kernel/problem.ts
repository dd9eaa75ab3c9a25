type Told = { type?: string; message?: string; detail?: string; title?: string; violations?: { field: string; message: string }[] };

/** What the service says when it cannot do what was asked (RFC 9457), or what the page says when nobody answers. */
export class Problem extends Error {
  constructor(
    /** HTTP status; 0 where there was no answer at all. */
    readonly status: number,
    /** The last part of its type, for example "not-found"; "offline" where there was no answer. */
    readonly slug: string,
    /** A sentence for the reader, in their language. */
    readonly sentence: string,
    /** What is wrong with which field. */
    readonly violations: { field: string; message: string }[] = [],
    /** Seconds after which to try again. */
    readonly retryAfter: number | null = null,
  ) {
    super(slug);
  }

  /** Whether trying again later may help. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  static async of(response: Response): Promise<Problem> {
    const after = Number(response.headers.get('Retry-After'));
    let body: Told = {};
    try {
      body = await response.json();
    } catch {
      // a proxy's page, not ours
    }
    const slug = String(body.type ?? '').split(':').pop() || 'http-' + response.status;
    return new Problem(response.status, slug, body.message ?? body.detail ?? body.title ?? slug, body.violations ?? [],
      Number.isFinite(after) && after > 0 ? after : null);
  }
}
