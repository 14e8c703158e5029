// The doors of the band: the rooms one works in side by side, the others gathered under a name each, opened by click, Enter or
// arrow down and closed by Escape or by leaving.
import { Fragment, useEffect, useRef, useState } from 'react'
import './doors.css'
import type { Account } from '../api/shapes.js'
import { go, useHere } from '../route.js'
import { useSpeech } from '../words/speak.js'
import type { Word } from '../words/zh.js'
import { doorsOf } from './homes.js'
import type { DoorGroup } from './staff-screens.js'

const GATHERED: readonly { readonly group: DoorGroup; readonly word: Word }[] = [
  { group: 'oversight', word: 'nav.oversight' },
  { group: 'duty', word: 'nav.duty' },
  { group: 'house', word: 'nav.house' },
]
/** So few that a list of their own would only hide them. */
const FEW = 2

type Door = ReturnType<typeof doorsOf>[number]

export function Doors({ account }: { readonly account: Account }) {
  const doors = doorsOf(account)
  return (
    <>
      {doors
        .filter(({ door }) => door.group === 'work')
        .map((one) => (
          <DoorLink key={one.path} to={one} />
        ))}
      {GATHERED.map(({ group, word }) => {
        const inside = doors.filter(({ door }) => door.group === group)
        if (inside.length > FEW) return <Gathered key={group} word={word} doors={inside} />
        return (
          <Fragment key={group}>
            {inside.map((one) => (
              <DoorLink key={one.path} to={one} />
            ))}
          </Fragment>
        )
      })}
    </>
  )
}

function DoorLink({ to, onGo }: { readonly to: Door; readonly onGo?: () => void }) {
  const { say } = useSpeech()
  const { path } = useHere()
  return (
    <a
      href={to.path}
      aria-current={isAt(path, to) ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault()
        onGo?.()
        go(to.path)
      }}
    >
      {say(to.door.word)}
    </a>
  )
}

function Gathered({ word, doors }: { readonly word: Word; readonly doors: readonly Door[] }) {
  const { say } = useSpeech()
  const { path } = useHere()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLSpanElement>(null)
  const here = doors.find((one) => isAt(path, one))
  useEffect(() => {
    if (!open) return
    const away = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [open])
  const step = (by: 1 | -1): void => {
    const links = [...(box.current?.querySelectorAll('a') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement)
    links[(at + by + links.length) % links.length]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the links inside
    <span
      className="gathered"
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          setOpen(false)
          box.current?.querySelector('button')?.focus()
        } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault()
          setOpen(true)
          window.requestAnimationFrame(() => step(event.key === 'ArrowDown' ? 1 : -1))
        }
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        type="button"
        aria-expanded={open}
        data-here={here === undefined ? undefined : 'true'}
        onClick={() => setOpen((was) => !was)}
      >
        {say(word)}
        {here === undefined ? '' : ` · ${say(here.door.word)}`} <span aria-hidden="true">▾</span>
      </button>
      {open ? (
        <span className="inside">
          {doors.map((one) => (
            <DoorLink key={one.path} to={one} onGo={() => setOpen(false)} />
          ))}
        </span>
      ) : null}
    </span>
  )
}

function isAt(path: string, { path: own }: Door): boolean {
  return path === own || path.startsWith(`${own}/`)
}
