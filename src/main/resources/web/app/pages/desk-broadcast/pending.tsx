import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { go, Link } from '../../kernel/route';
import { moment } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { BroadcastWords } from '../../parts/broadcast-words';
import { Act, sure, Text } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { PhonePreview } from '../../parts/phone-preview';
import { Reached, type AudienceReach } from '../../parts/reach';
import { Shown } from '../../parts/state';
import { AreaNames } from './area-names';
import type { Draft, Message } from './types';

type PendingProps = { draft: Draft; message: Message; again: () => void };

/** The message under way: exactly what will be said, to how many, and who may let it out. */
export function Pending({ draft, message, again }: PendingProps) {
  const reach = useGet<AudienceReach>(`/api/v1/broadcasts/${draft.id}/reach`);
  const { weight } = message;
  return (
    <section class="card" aria-labelledby="pending">
      <h2 id="pending">{word('desk.broadcasts.step.', message.step)}{' '}
        <span class={'tag ' + (message.state === 'SUBMITTED' ? 'bad' : 'warn')}>{t('desk.broadcast.message.' + message.state.toLowerCase())}</span></h2>
      {message.rejection && message.state === 'DRAFT' && <p class="note note-bad">{t('desk.broadcast.rejected')} <span lang="ja">{message.rejection}</span></p>}
      <div class="compose-columns">
        <div>
          <PhonePreview languages={['ja', ...Object.keys(message.words).filter((each) => each !== 'ja')]}>
            {(language) => <BroadcastWords words={message.words[language]} drill={draft.drill} />}
          </PhonePreview>
        </div>
        <div>
          <h3>{t('desk.broadcast.to')}</h3>
          <AreaNames area={message.area} />
          <h3>{t('desk.how-many.title')}</h3>
          <Shown of={reach}>{(body) => <Reached reach={body} />}</Shown>
          <dl class="facts">
            <div><dt>{t('desk.broadcast.department')}</dt><dd>{message.department} {message.contact}</dd></div>
            {weight.level && <div><dt>{t('desk.broadcast.choice.level')}</dt><dd>{t('desk.broadcast.level', { n: weight.level })}</dd></div>}
            <div><dt>{t('desk.broadcast.severity')}</dt><dd>{t('desk.broadcast.severity.' + weight.severity.toLowerCase())}・{t('desk.broadcast.urgency.' + weight.urgency.toLowerCase())}</dd></div>
            <div><dt>{t('desk.broadcast.expires')}</dt><dd>{moment(message.expiresAt)}</dd></div>
            {message.submittedAt && <div><dt>{t('desk.broadcast.submitted')}</dt><dd>{moment(message.submittedAt)}</dd></div>}
          </dl>
        </div>
      </div>
      {message.state === 'DRAFT' ? <Submit draft={draft} message={message} again={again} /> : <Decide draft={draft} message={message} again={again} />}
      <Change draft={draft} message={message} again={again} />
    </section>
  );
}

function Submit({ draft, message, again }: PendingProps) {
  const submit = async () => {
    if (!message.secondPersonNeeded && !sure(t(draft.drill ? 'desk.broadcast.send-drill-sure' : 'desk.broadcast.send-sure'))) return;
    await send('POST', `/api/v1/broadcasts/${draft.id}/submission`, { lockVersion: draft.lockVersion });
    again();
  };
  return (
    <>
      <p class="note note-old">{t(message.secondPersonNeeded ? 'desk.broadcast.second-needed' : 'desk.broadcast.goes-at-once')}</p>
      <div class="actions"><Act act={submit}>{t(message.secondPersonNeeded ? 'desk.broadcast.submit' : 'desk.broadcast.send-now')}</Act></div>
    </>
  );
}

/** The second person: whoever wrote it is told plainly that it is somebody else's turn. */
function Decide({ draft, message, again }: PendingProps) {
  const [reason, setReason] = useState('');
  const mine = message.writtenBy === me.value?.account || message.submittedBy === me.value?.account;
  if (!message.approvable) {
    return <p class="note note-old" role="status"><Icon name="waits" /> {t(mine ? 'desk.broadcast.own-waits' : 'desk.broadcast.not-yours')}</p>;
  }
  const approve = async () => {
    if (!sure(t(draft.drill ? 'desk.broadcast.send-drill-sure' : 'desk.broadcast.send-sure'))) return;
    await send('POST', `/api/v1/broadcasts/${draft.id}/approval`, { lockVersion: draft.lockVersion });
    again();
  };
  const reject = async () => {
    await send('POST', `/api/v1/broadcasts/${draft.id}/rejection`, { lockVersion: draft.lockVersion, reason });
    again();
  };
  return (
    <>
      <p>{t('desk.broadcast.your-turn')}</p>
      <div class="actions"><Act act={approve}>{t('desk.broadcast.approve')}</Act></div>
      <details>
        <summary>{t('desk.broadcast.reject')}</summary>
        <Text label={t('desk.broadcast.reject-reason')} value={reason} set={setReason} maxLength={500} required />
        <div class="actions"><Act kind="danger" act={reject} disabled={!reason.trim()}>{t('desk.broadcast.reject')}</Act></div>
      </details>
    </>
  );
}

function Change({ draft, message, again }: PendingProps) {
  const discard = async () => {
    if (!sure(t('desk.broadcast.discard-sure'))) return;
    await send('DELETE', `/api/v1/broadcasts/${draft.id}/draft`);
    if (draft.state === 'DRAFT') go('/desk/broadcasts');
    else again();
  };
  return (
    <div class="actions">
      {message.step !== 'ALL_CLEAR' && <Link to={'/desk/broadcasts/new?rewrites=' + draft.id} class="button plain">{t('desk.broadcast.rewrite')}</Link>}
      <Act kind="plain" act={discard}>{t('desk.broadcast.discard')}</Act>
    </div>
  );
}
