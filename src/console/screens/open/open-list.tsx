// All that is open: found by words, forms first; and the progress of an entry by its number.
import { useDeferredValue, useState } from 'react'
import { useOpenRegisters } from '../../api/open.js'
import type { PublicRegister } from '../../api/register-shapes.js'
import { go } from '../../route.js'
import { useSpeech } from '../../words/speak.js'
import { PlainError, PlainField } from '../progress/plain.js'
import { HowFar } from './how-far.js'
import { OpenData } from './open-data.js'

export function OpenList() {
  const { say } = useSpeech()
  const registers = useOpenRegisters()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim().toLowerCase())
  const found = (registers.data ?? []).filter((one) => holds(one, wanted))
  return (
    <>
      <HowFar />
      <section className="card" aria-labelledby="open-title">
        <h1 id="open-title">{say('open.title')}</h1>
        <PlainField id="open-find" label={say('open.find')} value={typed} onChange={setTyped} />
        <PlainError error={registers.error} />
        <List title={say('open.forms')} registers={found.filter(({ takes }) => takes !== null)} />
        <List title={say('open.published')} registers={found.filter(({ takes, shows }) => takes === null && shows)} />
        {registers.data && found.length === 0 ? <p className="hint">{say('nav.foundNothing')}</p> : null}
      </section>
      <OpenData />
    </>
  )
}

function List({ title, registers }: { readonly title: string; readonly registers: readonly PublicRegister[] }) {
  const { of } = useSpeech()
  if (registers.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ul className="open-list" data-testid="open-list">
        {registers.map((register) => (
          <li key={register.id}>
            <a
              href={`/open/${register.id}`}
              data-register={register.id}
              onClick={(event) => {
                event.preventDefault()
                go(`/open/${register.id}`)
              }}
            >
              {of(register.title)}
            </a>
            <small>
              {of(register.what)} · {register.paper.number}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

function holds({ title, what, paper }: PublicRegister, wanted: string): boolean {
  const all = `${title.zh} ${title.en} ${what.zh} ${what.en} ${paper.number} ${paper.title}`.toLowerCase()
  return wanted.split(/\s+/).every((part) => all.includes(part))
}
