// The printed lines around a place, with their numbers; the place itself is marked. A whole year of gazettes is never drawn at once.
import { useEffect, useRef, useState } from 'react'
import type { Lines } from '../../api/gazettes.js'
import { useSpeech } from '../../words/speak.js'

const AROUND = 30
const MORE = 60

export function PrintedLines({ lines, at }: { readonly lines: readonly string[]; readonly at: Lines }) {
  const { say } = useSpeech()
  const [from, setFrom] = useState(Math.max(1, at.from - AROUND))
  const [to, setTo] = useState(Math.min(lines.length, Math.min(at.to, at.from + MORE) + AROUND))
  const marked = useRef<HTMLLIElement>(null)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const line = marked.current
    if (line && box.current) box.current.scrollTop = line.offsetTop - box.current.clientHeight / 3
  }, [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section ref={box} className="panel printed" aria-label={say('gazette.printed')} tabIndex={0} data-testid="printed">
      <h2>{say('gazette.printed')}</h2>
      <p className="quiet">{say('gazette.printedHint')}</p>
      {from > 1 ? (
        <button type="button" className="cite" onClick={() => setFrom(Math.max(1, from - MORE))}>
          {say('gazette.earlier', { n: Math.min(MORE, from - 1) })}
        </button>
      ) : null}
      <ol start={from}>
        {lines.slice(from - 1, to).map((text, i) => {
          const line = from + i
          const inside = line >= at.from && line <= at.to
          return (
            <li
              key={line}
              ref={line === at.from ? marked : null}
              value={line}
              className={inside ? 'inside' : text.trim() === '' ? 'blank' : ''}
            >
              {text.startsWith('\t') ? text.slice(1).split('\t').join(' ｜ ') : text}
            </li>
          )
        })}
      </ol>
      {to < lines.length ? (
        <button type="button" className="cite" onClick={() => setTo(Math.min(lines.length, to + MORE))}>
          {say('gazette.later', { n: Math.min(MORE, lines.length - to) })}
        </button>
      ) : null}
    </section>
  )
}
