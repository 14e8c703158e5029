// What a grant says: who, what for, which fields, how covered, until when, and why it cannot be used where it cannot.
import type { ShareView } from '../../api/shares.js'
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'

export function GrantFacts({ share }: { readonly share: ShareView }) {
  const { say, of } = useSpeech()
  const { town } = useLabels()
  const scope = [
    share.matters.join('、') || null,
    share.town === null ? null : town(share.town),
    share.periodFrom || share.periodTo ? `${share.periodFrom ?? '…'} — ${share.periodTo ?? '…'}` : null,
  ].filter(Boolean)
  return (
    <dl className="grant-facts">
      <dt>{say('harassment.state')}</dt>
      <dd>
        {of(share.stateName)} ·{' '}
        {share.whyNot === null ? (
          <span className="usable">{say('shares.usable')}</span>
        ) : (
          <span className="why-not">{say(`shares.why.${share.whyNot}`)}</span>
        )}
      </dd>
      <dt>{say('shares.from')}</dt>
      <dd>{share.from}</dd>
      <dt>{say('shares.holder')}</dt>
      <dd>{of(share.unitName)}</dd>
      <dt>{say('shares.approvedBy')}</dt>
      <dd>{share.approvedBy ?? '—'}</dd>
      <dt>{say('shares.until')}</dt>
      <dd>{share.until ?? '—'}</dd>
      <dt>{say('shares.scope')}</dt>
      <dd>{scope.length === 0 ? say('shares.noLimit') : scope.join(' · ')}</dd>
      <dt>{say('shares.masking')}</dt>
      <dd>{share.masking === null ? '—' : say(`shares.masking.${share.masking}`)}</dd>
      <dt>{say('shares.fields')}</dt>
      <dd>{share.fields.map(({ name }) => of(name)).join('、') || '—'}</dd>
      <dt>{say('shares.ways')}</dt>
      <dd>{share.uses.map((use) => say(`shares.use.${use}`)).join('、') || '—'}</dd>
    </dl>
  )
}
