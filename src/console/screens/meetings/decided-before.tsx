// Beside a disputed case: how the joint meeting decided such a case before (clause 2). It advises the next adjudicator and binds nobody.
import { useHasRole } from '../../api/alike.js'
import { useRecordsOf } from '../../api/meetings.js'
import type { Account } from '../../api/shapes.js'
import { useSpeech } from '../../words/speak.js'
import { Link } from './link.js'

/** Who decides returns and disputes, and who looks on; others would be refused and are not asked. */
const ADVISED: readonly Account['roles'][number][] = ['dispatcher', 'shift_lead', 'supervisor', 'auditor']

export function DecidedBefore({ row }: { readonly row: string }) {
  const { say } = useSpeech()
  const found = useRecordsOf('precedents', { state: 'stands', where: `row:${row}` }, useHasRole(ADVISED))
  const rows = found.data?.items ?? []
  if (rows.length === 0) return null
  return (
    <section className="panel" data-testid="decided-before">
      <h2>{say('meetings.decidedBefore')}</h2>
      {rows.map(({ id, number, fields }) => (
        <p key={id} className="duty">
          <b className="mono">{row}</b> {String(fields.text ?? '')}{' '}
          <span className="quiet">{say('meetings.until2', { day: String(fields.until ?? '') })}</span>{' '}
          <Link to={`/record/${id}`}>{number}</Link>
        </p>
      ))}
    </section>
  )
}
