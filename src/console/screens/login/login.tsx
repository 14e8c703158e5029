// The door for staff of one platform, in that platform's colours; citizens are shown their own way.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import './login.css'
import { keys } from '../../api/reads.js'
import type { Session } from '../../api/shapes.js'
import { go } from '../../route.js'
import { Mark } from '../../shell/mark.js'
import { useSpeech } from '../../words/speak.js'
import { LoginForm } from './login-form.js'

export default function Login({ session }: { readonly session: Session }) {
  const { say, of, toggle } = useSpeech()
  const client = useQueryClient()
  const [picked, setPicked] = useState<{ name: string; password?: string }>({ name: '' })
  const { platform, place, demo } = session
  return (
    <div className={`login p${platform}`}>
      <section className="cover">
        <Mark size={56} />
        <p className="place">{of(place.name)}</p>
        <h1>{say(platform === '12345' ? 'platform.12345.long' : 'platform.110.long')}</h1>
        <p className="name">
          {say('app.name')} · {say('app.tagline')}
        </p>
        <p>{say('login.intro')}</p>
      </section>
      <main className="entry">
        <button type="button" className="switch" onClick={toggle} title={say('app.languageHint')}>
          {say('app.language')}
        </button>
        <h2>{say('login.title')}</h2>
        <LoginForm
          name={picked.name}
          password={picked.password ?? ''}
          onDone={() => {
            client.removeQueries({ queryKey: keys.book })
            void client.invalidateQueries({ queryKey: keys.session })
          }}
        />
        {demo && demo.length > 0 ? (
          <section className="demo">
            <h3>{say('login.demo')}</h3>
            <div>
              {demo.map((account) => (
                <button type="button" key={account.name} onClick={() => setPicked(account)}>
                  <span className="mono">{account.name}</span>
                  <small>{account.display ?? account.role}</small>
                </button>
              ))}
            </div>
            <p className="quiet">
              {demo[0]?.password ? (
                <>
                  {say('login.password')}：<code>{demo[0].password}</code>
                </>
              ) : (
                say('login.demoPassword')
              )}
            </p>
          </section>
        ) : null}
        <p>
          <a
            href="/progress"
            onClick={(event) => {
              event.preventDefault()
              go('/progress')
            }}
          >
            {say('login.citizen')}
          </a>
        </p>
      </main>
    </div>
  )
}
