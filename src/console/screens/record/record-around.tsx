// What stands around a record: records it counts, demands it asked for, and what it posted to the account books.
import type { RecordFile, Register } from '../../api/register-shapes.js'
import { useRegister } from '../../api/registers.js'
import type { Bilingual } from '../../api/shapes.js'
import { grouped } from '../../records/value-words.js'
import { go } from '../../route.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

interface Props {
  readonly record: RecordFile
  readonly register: Register
}

export function RecordAround({ record, register }: Props) {
  const lookups = Object.entries(record.lookups)
  return (
    <div className="around">
      <Demands record={record} />
      <Postings record={record} />
      {lookups.map(([name, found]) => (
        <Found
          key={name}
          found={found}
          to={register.lookups[name]?.register ?? ''}
          name={register.lookups[name]?.name}
        />
      ))}
    </div>
  )
}

interface FoundProps {
  readonly found: RecordFile['lookups'][string]
  readonly to: string
  readonly name: Bilingual | undefined
}

function Found({ found, to, name }: FoundProps) {
  const { say, of } = useSpeech()
  const register = useRegister(to)
  const title = of(name ?? register.data?.title) || to
  const stateName = (id: string): string => of(register.data?.states.find((state) => state.id === id)?.name) || id
  return (
    <section className="panel" aria-label={title} data-lookup={to}>
      <header>
        <h2>{title}</h2>
        <small className="quiet">{say('record.found', { n: found.total, open: found.open })}</small>
      </header>
      {found.list.length === 0 ? <p className="quiet">{say('register.none')}</p> : null}
      <ul className="briefs">
        {found.list.map((brief) => (
          <li key={brief.id}>
            <Inner href={`/record/${brief.id}`}>{brief.headline || brief.number}</Inner>
            <small className="mono quiet">{brief.number}</small>
            <span className="state">{stateName(brief.state)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Demands({ record }: { readonly record: RecordFile }) {
  const { say, language } = useSpeech()
  if (record.demands.length === 0) return null
  return (
    <section className="panel" aria-labelledby="demands-title">
      <header>
        <h2 id="demands-title">{say('record.demands')}</h2>
      </header>
      <ul className="briefs">
        {record.demands.map(({ caseId, number, endedAt }) => (
          <li key={caseId}>
            <Inner href={`/case/${caseId}`}>{number}</Inner>
            <span className={`state ${endedAt ? 'closed' : 'open'}`}>
              {endedAt ? say('record.demandEnded', { at: momentInWords(endedAt, language) }) : say('record.demandOpen')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Postings({ record }: { readonly record: RecordFile }) {
  const { say, language } = useSpeech()
  if (record.postings.length === 0) return null
  return (
    <section className="panel" aria-labelledby="postings-title">
      <header>
        <h2 id="postings-title">{say('record.postings')}</h2>
      </header>
      <ul className="briefs" data-testid="postings">
        {record.postings.map((one) => (
          <li key={`${one.ledger}.${one.seq}`}>
            <Inner href={`/ledgers/${one.ledger}`}>{one.text}</Inner>
            <small className="mono quiet">{momentInWords(one.at, language)}</small>
            <b className="mono">{grouped(one.amount)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Inner({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a
      href={href}
      onClick={(event) => {
        event.preventDefault()
        go(href)
      }}
    >
      {children}
    </a>
  )
}
