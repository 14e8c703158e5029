// All registers of the place, under the papers that ask for them: how much is open, how much is late; found while typing.
import { Input, type InputRef, Spin } from 'antd'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import './registers.css'
import type { RegisterLine } from '../../api/register-shapes.js'
import { useRegisters } from '../../api/registers.js'
import { go } from '../../route.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { RegisterCard } from './register-card.js'

export default function Registers() {
  const { say } = useSpeech()
  const registers = useRegisters()
  const [typed, setTyped] = useState('')
  const [pressing, setPressing] = useState(false)
  const search = useRef<InputRef>(null)
  const wanted = useDeferredValue(typed.trim().toLowerCase())
  const lines = registers.data ?? []
  const found = useMemo(
    () => lines.filter((line) => holds(line, wanted) && (!pressing || line.overdue > 0)),
    [lines, wanted, pressing],
  )
  const papers = useMemo(() => byPaper(found), [found])
  const late = lines.reduce((sum, { overdue }) => sum + overdue, 0)
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const { target } = event
      const typing = target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      search.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const onSearchKey = (event: KeyboardEvent): void => {
    const [first] = papers[0]?.lines ?? []
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && first && wanted) go(`/registers/${first.id}`)
    if (event.key === 'Escape') setTyped('')
  }
  return (
    <div className="registers">
      <header className="panel registers-head">
        <div>
          <h1>{say('registers.title')}</h1>
          <p className="quiet">
            {say('registers.count', { n: lines.length, papers: byPaper(lines).length })}{' '}
            <a
              href="/ledgers"
              onClick={(event) => {
                event.preventDefault()
                go('/ledgers')
              }}
            >
              {say('nav.ledgers')}
            </a>
          </p>
        </div>
        <Input
          ref={search}
          allowClear
          className="find"
          aria-label={say('registers.find')}
          placeholder={say('registers.find')}
          suffix={typed ? <span /> : <kbd>/</kbd>}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onSearchKey}
        />
        <button
          type="button"
          className={`chip ${late > 0 ? 'late' : ''}`}
          aria-pressed={pressing}
          onClick={() => setPressing(!pressing)}
        >
          {say('registers.late')} <b className="mono">{late}</b>
        </button>
      </header>
      <ErrorNote error={registers.error} retry={() => void registers.refetch()} />
      {registers.isLoading ? <Spin /> : null}
      {papers.map(({ paper, lines: own }) => (
        <section key={paper.id} aria-labelledby={`paper-${paper.id}`}>
          <h2 id={`paper-${paper.id}`}>
            <span className="plate">{paper.number}</span> {paper.title}
          </h2>
          <ul className="cards" data-testid="registers">
            {own.map((line) => (
              <RegisterCard key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
      {registers.data && found.length === 0 ? <p className="panel quiet">{say('nav.foundNothing')}</p> : null}
    </div>
  )
}

/** Any part of a title, of what it is for, or of the paper's number and title, in either language. */
function holds({ title, what, paper, id }: RegisterLine, wanted: string): boolean {
  const all = `${title.zh} ${title.en} ${what.zh} ${what.en} ${paper.number} ${paper.title} ${id}`.toLowerCase()
  return wanted.split(/\s+/).every((part) => all.includes(part))
}

function byPaper(lines: readonly RegisterLine[]) {
  const papers = new Map<string, { paper: RegisterLine['paper']; lines: RegisterLine[] }>()
  for (const line of lines) {
    const group = papers.get(line.paper.id) ?? { paper: line.paper, lines: [] }
    group.lines.push(line)
    papers.set(line.paper.id, group)
  }
  return [...papers.values()]
}
