import { request } from '../kernel/api';
import { person } from '../kernel/person';
import { Problem } from '../kernel/problem';
import { language } from '../kernel/words';

/** A file that the service keeps until it is attached to something. */
export type Attachment = { id: string; fileName: string; mediaType: string; sizeBytes: number };

/**
 * Uploads a file, telling how much of it has gone (0 to 1). By XMLHttpRequest, because fetch does not tell.
 *
 * @throws Problem where the service refuses it, or nobody answers
 */
export async function upload(file: File, progress: (part: number) => void): Promise<Attachment> {
  await request('/api/v1/me'); // renews the session first, because a large body should not go twice
  const form = new FormData();
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', '/api/v1/attachments');
    call.setRequestHeader('X-Kairan-Person', person);
    call.setRequestHeader('Accept-Language', language());
    call.setRequestHeader('Idempotency-Key', crypto.randomUUID());
    call.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    call.onerror = () => reject(new Problem(0, 'offline', ''));
    call.onload = () => {
      if (call.status === 201) resolve(JSON.parse(call.responseText));
      else void Problem.of(new Response(call.responseText, { status: call.status })).then(reject);
    };
    call.send(form);
  });
}

/** A size as people say it: "184 KB". */
export function size(bytes: number): string {
  return bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1000)) + ' KB' : (bytes / 1_000_000).toFixed(1) + ' MB';
}
