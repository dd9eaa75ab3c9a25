import { useState } from 'preact/hooks';
import { Problem } from '../../kernel/problem';
import { t } from '../../kernel/words';
import { Field } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { size, upload, type Attachment } from '../../parts/upload';
import { Trouble } from '../../parts/state';

const MOST = 20;

type Going = { name: string; part: number };
type FilesProps = { files: Attachment[]; set: (change: (files: Attachment[]) => Attachment[]) => void };

/** The files of a circular; each goes to the service as soon as it is chosen, and shows how far it is. */
export function Files({ files, set }: FilesProps) {
  const [going, setGoing] = useState<Going[]>([]);
  const [problem, setProblem] = useState<{ name: string; problem: Problem } | null>(null);
  const take = async (chosen: File[]) => {
    setProblem(null);
    for (const file of chosen.slice(0, MOST - files.length)) {
      const mine: Going = { name: file.name, part: 0 };
      setGoing((all) => [...all, mine]);
      try {
        const kept = await upload(file, (part) => { mine.part = part; setGoing((all) => [...all]); });
        set((all) => [...all, kept]);
      } catch (failure) {
        setProblem({ name: file.name, problem: failure instanceof Problem ? failure : new Problem(0, 'broken', '') });
      } finally {
        setGoing((all) => all.filter((each) => each !== mine));
      }
    }
  };
  return (
    <section>
      <Field label={t('desk.compose.files')} hint={t('desk.compose.files-hint')}>
        {(id, described) => (
          <input id={id} type="file" multiple accept="application/pdf,image/jpeg,image/png,image/webp" aria-describedby={described}
            onChange={(e) => { void take([...(e.currentTarget.files ?? [])]); e.currentTarget.value = ''; }} />
        )}
      </Field>
      {going.map((each) => (
        <p key={each.name}>
          <span aria-hidden="true">{t('desk.compose.uploading', { name: each.name })}</span>
          <progress class="meter" max={1} value={each.part} aria-label={t('desk.compose.uploading', { name: each.name })} />
        </p>
      ))}
      <ul class="list" aria-live="polite">
        {files.map((file) => (
          <li key={file.id} class="file-line">
            <span><Icon name="clip" /> {file.fileName} <span class="quiet">{size(file.sizeBytes)}</span></span>
            <button type="button" class="button plain" aria-label={t('desk.compose.file-remove-name', { name: file.fileName })} onClick={() => set((all) => all.filter((each) => each.id !== file.id))}>{t('desk.compose.file-remove')}</button>
          </li>
        ))}
      </ul>
      {problem && <><p>{problem.name}</p><Trouble problem={problem.problem} /></>}
    </section>
  );
}
