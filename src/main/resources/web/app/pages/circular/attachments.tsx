import { useEffect, useState } from 'preact/hooks';
import { file, openFile } from '../../kernel/api';
import { number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';
import { Icon } from '../../parts/icon';

/** A file of a circular. */
export type Attachment = { id: string; fileName: string; mediaType: string; sizeBytes: number };

/** The files of a circular: pictures are shown at once, everything else opens by a button; all are kept for later. */
export function Attachments({ circular, files }: { circular: string; files: Attachment[] }) {
  if (files.length === 0) return null;
  const path = (each: Attachment) => `/api/v1/circulars/${circular}/attachments/${each.id}`;
  return (
    <section>
      <h2>{t('app.circular.files')}</h2>
      {files.map((each) => each.mediaType.startsWith('image/')
        ? <Picture key={each.id} path={path(each)} of={each} />
        : <Document key={each.id} path={path(each)} of={each} />)}
    </section>
  );
}

type FileProps = { path: string; of: Attachment };

function Picture({ path, of }: FileProps) {
  const [address, set] = useState('');
  const [failed, fail] = useState(false);
  useEffect(() => {
    let made = '';
    let gone = false;
    file(path).then((blob) => {
      if (gone) return;
      made = URL.createObjectURL(blob);
      set(made);
    }, () => fail(true));
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [path]);
  return (
    <figure class="picture">
      {address && <img src={address} alt={t('app.circular.picture', { name: of.fileName })} />}
      {failed && <p class="note note-old">{t('app.circular.no-picture')}</p>}
      <figcaption><span lang="ja">{of.fileName}</span> {address && <Act act={() => openFile(path)} kind="plain">{t('app.circular.enlarge')}</Act>}</figcaption>
    </figure>
  );
}

function Document({ path, of }: FileProps) {
  useEffect(() => {
    void file(path).catch(() => undefined);
  }, [path]);
  return (
    <p>
      <Act act={() => openFile(path)} kind="plain"><Icon name="clip" /> <span lang="ja">{of.fileName}</span></Act>
      <span class="quiet"> {t('app.circular.size', { n: number(Math.max(1, Math.round(of.sizeBytes / 1024))) })}</span>
    </p>
  );
}
