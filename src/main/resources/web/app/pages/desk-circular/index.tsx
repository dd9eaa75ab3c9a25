import { openFile, send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import type { PageProps } from '../../pages';
import { go, Link } from '../../kernel/route';
import { moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act, sure } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { Shown } from '../../parts/state';
import { size } from '../../parts/upload';
import { Correct, Withdraw } from './deeds';
import { Delivered } from './delivery';
import { Readers } from './readers';
import type { Circular } from './types';
import { Versions } from './versions';

/** A circular as its desk has it: what became of it, whom it has not reached, and what can be done about that. */
export default function DeskCircular({ params }: PageProps) {
  const circular = useGet<Circular>('/api/v1/circulars/' + params.id);
  return (
    <Shown of={circular}>
      {(body) => (
        <>
          <h1 lang="ja">{body.title}</h1>
          <Standing circular={body} />
          {body.audience === undefined && <p class="note note-old">{t('desk.circular.reader-only')} <Link to={'/circulars/' + body.id}>{t('desk.circular.read')}</Link></p>}
          {body.audience && (body.state === 'DRAFT' || body.state === 'SCHEDULED') && <Unpublished circular={body} again={circular.again} />}
          {body.notice && body.state === 'PUBLISHED' && (
            <>
              <Readers notice={body.notice} unit={body.unit} asks={body.confirmationAsked} />
              <Delivered notice={body.notice} />
            </>
          )}
          <Words circular={body} />
          {body.audience && body.state === 'PUBLISHED' && <><Correct key={body.version} circular={body} again={circular.again} /><Withdraw circular={body} again={circular.again} /></>}
          {body.publishedAt && <Versions key={body.version} id={body.id} />}
        </>
      )}
    </Shown>
  );
}

function Standing({ circular }: { circular: Circular }) {
  const { state, publishedAt, publishAt, withdrawnAt, withdrawalReason, correctionReason } = circular;
  return (
    <>
      <p>
        <span class={'tag ' + (state === 'PUBLISHED' ? 'good' : state === 'WITHDRAWN' ? 'bad' : 'warn')}>{t('desk.circulars.state.' + state.toLowerCase())}</span>{' '}
        <span class="quiet">{t('desk.compose.category.' + circular.category.toLowerCase())}{' '}
          {state === 'SCHEDULED' && publishAt ? t('desk.circulars.goes-out', { time: moment(publishAt) }) : publishedAt ? t('desk.circulars.went-out', { time: moment(publishedAt) }) : ''}</span>
        {circular.corrected && <> <span class="tag warn">{t('desk.circulars.corrected', { n: circular.version - 1 })}</span></>}
      </p>
      {correctionReason && <p><strong>{t('desk.circular.correction-reason')}</strong> {correctionReason}</p>}
      {withdrawnAt && <p class="note note-bad">{t('desk.circular.withdrawn-at', { time: moment(withdrawnAt) })} {withdrawalReason}</p>}
    </>
  );
}

function Unpublished({ circular, again }: { circular: Circular; again: () => void }) {
  const discard = async () => {
    if (!sure(t('desk.circular.discard-sure'))) return;
    await send('DELETE', '/api/v1/circulars/' + circular.id);
    go('/desk/circulars');
  };
  const unschedule = async () => {
    await send('DELETE', `/api/v1/circulars/${circular.id}/publication`);
    again();
  };
  return (
    <div class="actions">
      <Link to={'/desk/circulars/new?draft=' + circular.id} class="button">{t('desk.circular.go-on')}</Link>
      {circular.state === 'SCHEDULED' && <Act kind="plain" act={unschedule}>{t('desk.circular.unschedule')}</Act>}
      <Act kind="danger" act={discard}>{t('desk.circular.discard')}</Act>
    </div>
  );
}

function Words({ circular }: { circular: Circular }) {
  if (circular.html === undefined) return null;
  return (
    <details class="card" open={circular.state !== 'PUBLISHED'}>
      <summary>{t('desk.circular.words')}</summary>
      <div lang="ja" dangerouslySetInnerHTML={{ __html: circular.html }} />
      <ul class="list">
        {circular.attachments.map((file) => (
          <li key={file.id} class="file-line">
            <span><Icon name="clip" /> {file.fileName} <span class="quiet">{size(file.sizeBytes)}</span></span>
            <Act kind="plain" label={t('desk.circular.open-file', { name: file.fileName })} act={() => openFile(`/api/v1/circulars/${circular.id}/attachments/${file.id}`)}>{t('desk.circular.open')}</Act>
          </li>
        ))}
      </ul>
    </details>
  );
}
