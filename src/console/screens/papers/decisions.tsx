// For staff: which case files rest on the paper. Citizens are not asked, and see nothing of it.
import { usePaperDecisions } from '../../api/papers.js'
import { useSession } from '../../api/reads.js'
import { useSpeech } from '../../words/speak.js'

export function Decisions({ id }: { readonly id: string }) {
  const { say } = useSpeech()
  const account = useSession().data?.account ?? null
  const mayAsk =
    account?.roles.some((role) => role !== 'unit_clerk' && role !== 'unit_leader' && role !== 'admin') ?? false
  const view = usePaperDecisions(id, mayAsk).data
  if (!mayAsk || !view || view.items.length === 0) return null
  return (
    <section data-testid="decisions">
      <h2>{say('papers.decisions')}</h2>
      <p className="quiet">{say('papers.decisionsHint', { count: view.items.length, looked: view.looked })}</p>
      <ul className="rows">
        {view.items.map(({ caseId, number, receivedAt, cited }) => (
          <li key={caseId}>
            <a href={`/case/${caseId}`}>{number}</a>{' '}
            <span className="quiet">
              {receivedAt.slice(0, 10)} · {cited.join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
