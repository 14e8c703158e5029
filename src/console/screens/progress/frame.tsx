// The frame of the plain pages: whose they are, the way out in danger, the doors for everybody, the telephone numbers.
import './citizen.css'
import type { ReactNode } from 'react'
import { usePlace } from '../../api/reads.js'
import { go, useHere } from '../../route.js'
import { Mark } from '../../shell/mark.js'
import { useSpeech } from '../../words/speak.js'
import type { Word } from '../../words/zh.js'

const TABS: readonly (readonly [to: string, word: Word])[] = [
  ['/progress', 'citizen.where'],
  ['/progress?file', 'citizen.file'],
  ['/open', 'open.tab'],
  ['/catalogue', 'catalogue.tab'],
  ['/ask', 'nav.ask'],
]

export function Frame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { say, of, toggle } = useSpeech()
  const { path, query } = useHere()
  const place = usePlace().data
  const [, room] = path.split('/')
  const here = room === 'progress' ? (query.has('file') ? '/progress?file' : '/progress') : `/${room}`
  return (
    <div className="citizen">
      <header>
        <Mark size={34} />
        <span>
          <strong>{of(place?.name) || say('app.name')}</strong>
          <small>{title}</small>
        </span>
        <button type="button" lang={say('app.languageLang')} onClick={toggle} title={say('app.languageHint')}>
          {say('app.language')}
        </button>
      </header>
      <p className="emergency">
        <b>{say('citizen.emergency')}</b> {say('citizen.emergencyDial')} <a href="tel:110">110</a>
      </p>
      <nav aria-label={say('nav.main')}>
        {TABS.map(([to, word]) => (
          <a
            key={to}
            href={to}
            aria-current={to === here ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault()
              go(to)
            }}
          >
            {say(word)}
          </a>
        ))}
      </nav>
      <main id="main">{children}</main>
      <footer>
        <p>{say('citizen.footer')}</p>
        {place ? (
          <p className="numbers">
            {place.platforms.map(({ number, name }) => (
              <a key={number} href={`tel:${number}`}>
                {of(name)} <b>{number}</b>
              </a>
            ))}
          </p>
        ) : null}
        <p className="doors">
          <a href="/ask">{say('open.ask')}</a> <a href="/papers">{say('open.papers')}</a>{' '}
          <a href="/login">{say('citizen.staff')}</a>
        </p>
      </footer>
    </div>
  )
}
