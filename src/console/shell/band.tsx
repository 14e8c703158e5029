// The platform's band: place, platform, rooms, the line to the other platform, the clock and who sits here.
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import './band.css'
import { ask } from '../api/client.js'
import type { Account } from '../api/shapes.js'
import { useSpeech } from '../words/speak.js'
import { useSecond } from '../words/tick.js'
import { clockInWords, dayInWords } from '../words/time.js'
import { useLabels } from './book.js'
import { CaseFinder } from './case-finder.js'
import { Doors } from './doors.js'
import { LinkLamp } from './link-lamp.js'
import { Mark } from './mark.js'

export function Band({ account }: { readonly account: Account }) {
  const { say, of, toggle } = useSpeech()
  const { platform, book, unit } = useLabels()
  const client = useQueryClient()
  const { message } = App.useApp()
  const leave = async (): Promise<void> => {
    try {
      await ask('/api/session', { method: 'DELETE' })
      // Everything read so far belongs to the person who is leaving.
      client.clear()
      window.sessionStorage.clear()
      window.location.assign('/login')
    } catch (error) {
      void message.error(error instanceof Error && error.message ? error.message : say('error.unreachable'))
    }
  }
  const role = account.roles.map((each) => of(book.words.roles[each]) || each).join('、')
  return (
    <header className={`band p${platform}`}>
      <a className="skip" href="#main">
        {say('app.skip')}
      </a>
      <span className="identity">
        <Mark size={26} />
        <span>
          <strong>{of(book.platforms.find(({ id }) => id === platform)?.name)}</strong>
          <small>{of(book.place.name)}</small>
        </span>
      </span>
      <nav aria-label={say('nav.main')}>
        <Doors account={account} />
        <a href="/papers" target="_blank" rel="noreferrer">
          {say('papers.list')}
        </a>
      </nav>
      <CaseFinder />
      <span className="far">
        <LinkLamp />
        <Time />
        <span className="who">
          {account.display}
          <small>{account.unit ? `${unit(account.unit)} · ${role}` : role}</small>
        </span>
        <button type="button" lang={say('app.languageLang')} onClick={toggle} title={say('app.languageHint')}>
          {say('app.language')}
        </button>
        <button type="button" onClick={() => void leave()}>
          {say('login.out')}
        </button>
      </span>
    </header>
  )
}

function Time() {
  const { language } = useSpeech()
  const now = useSecond()
  return (
    <span className="time">
      {clockInWords(now, language)}
      <small>{dayInWords(now, language)}</small>
    </span>
  )
}
