// The list of papers as of a day: what each is and why, what runs out soon, and where searched words stand.
import { useState } from 'react'
import { type PapersView, usePaperExpiring, usePapers } from '../../api/papers.js'
import { useSpeech } from '../../words/speak.js'
import { DayField, useAsked, useAskOtherwise } from './day-field.js'
import { ErrorLine } from './error-line.js'
import { Link, paperAddress } from './link.js'
import { StatusTag } from './status-tag.js'

const STATUSES = [
  'in_force',
  'task_ended',
  'not_yet',
  'expired',
  'repealed',
  'replaced',
  'annulled',
  'report',
  'external_unknown',
] as const

export function PaperList() {
  const { say } = useSpeech()
  const [asOf, q, status] = [useAsked('asOf'), useAsked('q'), useAsked('status')]
  const papers = usePapers({ asOf, q, status })
  const askOtherwise = useAskOtherwise()
  return (
    <>
      <h1>{say('papers.title')}</h1>
      <div className="asking">
        <Search key={q ?? ''} name="q" label={say('papers.search')} hint={say('papers.searchHint')} />
        <DayField />
        <label className="field">
          {say('papers.status')}
          <select value={status ?? ''} onChange={(event) => askOtherwise('status', event.target.value)}>
            <option value="">{say('papers.anyStatus')}</option>
            {STATUSES.map((one) => (
              <option key={one} value={one}>
                {say(`papers.status.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {q === undefined && status === undefined ? <Expiring asOf={asOf} /> : null}
      <ErrorLine error={papers.error} />
      {papers.data ? <Rows view={papers.data} asOf={asOf} /> : null}
    </>
  )
}

export function Search({
  name,
  label,
  hint,
}: {
  readonly name: string
  readonly label: string
  readonly hint: string
}) {
  const asked = useAsked(name) ?? ''
  const askOtherwise = useAskOtherwise()
  const [text, setText] = useState(asked)
  return (
    <search>
      <form
        className="field search"
        onSubmit={(event) => {
          event.preventDefault()
          askOtherwise(name, text.trim())
        }}
      >
        <label>
          {label}
          <input
            type="search"
            name={name}
            value={text}
            maxLength={100}
            placeholder={hint}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <button type="submit">{label}</button>
      </form>
    </search>
  )
}

function Rows({
  view: { asOf, papers, hits },
  asOf: asked,
}: {
  readonly view: PapersView
  readonly asOf: string | undefined
}) {
  const { say, of } = useSpeech()
  if (papers.length === 0) return <p>{say('papers.none')}</p>
  return (
    <>
      <p className="quiet">{say('papers.count', { asOf, count: papers.length })}</p>
      <ul className="rows" data-testid="papers">
        {papers.map(({ key, title, inHouse, standing }) => (
          <li key={key} data-key={key} className={inHouse ? '' : 'outside'}>
            <p>
              <Link to={paperAddress(key, asked)}>{key}</Link> <StatusTag status={standing.status} />
            </p>
            {title === key ? null : <p className="name">{title}</p>}
            <p className="quiet">{of(standing.why)}</p>
            {standing.notes.map((note) => (
              <p key={note.zh} className="note">
                {of(note)}
              </p>
            ))}
            {hits
              .filter((hit) => hit.key === key && hit.where !== 'title')
              .slice(0, 5)
              .map((hit) => (
                <p key={`${hit.where} ${hit.anchor} ${hit.excerpt}`} className="hit">
                  <Link to={paperAddress(key, asked, hit.anchor ? { anchor: hit.anchor } : {})}>
                    {hit.anchor ?? say('papers.where.title')}
                  </Link>{' '}
                  <small>{say(`papers.where.${hit.where}`)}</small> {hit.excerpt}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Expiring({ asOf }: { readonly asOf: string | undefined }) {
  const { say, of } = useSpeech()
  const view = usePaperExpiring({ asOf }).data
  if (!view || view.papers.length === 0) return null
  return (
    <section className="card soon" data-testid="expiring">
      <h2>{say('papers.expiring')}</h2>
      <ul>
        {view.papers.map(({ paper, on, what, say: told }) => (
          <li key={`${paper.key} ${what}`}>
            <b>{on}</b> <Link to={paperAddress(paper.key, asOf)}>{paper.key}</Link> {of(told)}
          </li>
        ))}
      </ul>
    </section>
  )
}
