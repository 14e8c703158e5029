// The citizen's page: where is my matter, who has it, until when; and a form to file one. Plain, without a login, printable.
import './citizen.css'
import { useState } from 'react'
import { usePlace } from '../../api/reads.js'
import { go, useHere } from '../../route.js'
import { Mark } from '../../shell/mark.js'
import { useSpeech } from '../../words/speak.js'
import { FileOnline } from './file-online.js'
import { WhereIsIt } from './where-is-it.js'

export default function Citizen() {
  const { say, of, toggle } = useSpeech()
  const { query } = useHere()
  const place = usePlace().data
  const filing = query.has('file')
  // Handed over from the receipt, so that nobody copies a code from one form into another. Never put into the address.
  const [known, setKnown] = useState({ number: query.get('number') ?? '', code: '' })
  const tab = (to: string, label: string, here: boolean) => (
    <a
      href={to}
      aria-current={here ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault()
        go(to)
      }}
    >
      {label}
    </a>
  )
  return (
    <div className="citizen">
      <header>
        <Mark size={34} />
        <span>
          <strong>{of(place?.name) || say('app.name')}</strong>
          <small>{say('citizen.title')}</small>
        </span>
        <button type="button" lang={say('app.languageLang')} onClick={toggle} title={say('app.languageHint')}>
          {say('app.language')}
        </button>
      </header>
      <p className="emergency">
        <b>{say('citizen.emergency')}</b> {say('citizen.emergencyDial')} <a href="tel:110">110</a>
      </p>
      <nav aria-label={say('nav.main')}>
        {tab('/progress', say('citizen.where'), !filing)}
        {tab('/progress?file', say('citizen.file'), filing)}
      </nav>
      <main id="main">
        {filing ? (
          <FileOnline
            towns={place?.towns ?? []}
            onFollow={(number, code) => {
              setKnown({ number, code })
              go('/progress')
            }}
          />
        ) : (
          <WhereIsIt key={known.number + known.code} number={known.number} code={known.code} />
        )}
      </main>
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
        <p>
          <a href="/login">{say('citizen.staff')}</a>
        </p>
      </footer>
    </div>
  )
}
