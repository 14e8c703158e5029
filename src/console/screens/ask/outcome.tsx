// What comes out of a rule: one word or figure large, or several by name with the total first.

import type { Bilingual } from '../../api/shapes.js'
import type { Say } from '../../words/say.js'
import { useSpeech } from '../../words/speak.js'
import type { Word } from '../../words/zh.js'
import { zh } from '../../words/zh.js'

interface Props {
  readonly out: unknown
  /** Codes of the rule → how they are read. */
  readonly words: Readonly<Record<string, Bilingual>>
}

export function Outcome({ out, words }: Props) {
  const { say, of } = useSpeech()
  const read = (value: unknown): string =>
    Array.isArray(value)
      ? value.map(read).join('、')
      : (typeof value === 'string' && of(words[value])) || shown(value, say)
  if (!isMapping(out)) {
    return (
      <p className="large" data-testid="outcome">
        {read(out)}
      </p>
    )
  }
  const { total, ...rest } = out
  return (
    <>
      {total === undefined ? null : (
        <p className="large" data-testid="outcome">
          {named('total', say)} {read(total)}
        </p>
      )}
      <dl data-testid="outcome-parts">
        {Object.entries(rest).map(([name, value]) => (
          <div key={name}>
            <dt>{named(name, say)}</dt>
            <dd>
              <b>{read(value)}</b>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Answers bear the names of the papers; the few in Latin letters have words of their own. */
function named(name: string, say: Say): string {
  const word = `out.${name}`
  return isWord(word) ? say(word) : name
}

const isWord = (word: string): word is Word => Object.hasOwn(zh, word)

export function shown(value: unknown, say: Say): string {
  if (typeof value === 'boolean') return say(value ? 'value.true' : 'value.false')
  if (Array.isArray(value)) return value.map((item) => shown(item, say)).join('、')
  if (isMapping(value))
    return Object.entries(value)
      .map(([name, member]) => `${named(name, say)} ${shown(member, say)}`)
      .join('，')
  const text = String(value ?? '')
  // Grouped by thousands; nothing else about a figure is touched.
  return /^-?\d{4,}(\.\d+)?$/.test(text) ? text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',') : text
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
