// The frame of the staff screens: who is logged in, in whose colours, with the book at hand and the line to the server watched.
import { useQueryClient } from '@tanstack/react-query'
import { App, ConfigProvider, Modal, Spin } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { lazy, Suspense, useEffect, useState } from 'react'
import './panel.css'
import { onLoggedOut } from '../api/client.js'
import { Live } from '../api/live.js'
import { keys, useBookQuery, useSession } from '../api/reads.js'
import type { Account } from '../api/shapes.js'
import { go, useHere } from '../route.js'
import { LoginForm } from '../screens/login/login-form.js'
import { useSpeech } from '../words/speak.js'
import { Band } from './band.js'
import { BookAtHand } from './book.js'
import { DownNote } from './down-note.js'
import { ErrorNote } from './error-note.js'
import { homeOf } from './homes.js'
import { SourceDrawer } from './source-drawer.js'
import { screenAt } from './staff-screens.js'
import { themeOf } from './theme.js'

const Login = lazy(() => import('../screens/login/login.js'))

export default function Staff() {
  const session = useSession()
  const { language } = useSpeech()
  const account = session.data?.account ?? null
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={themeOf(session.data?.platform ?? '12345')}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>
        {session.data ? (
          account ? (
            <LoggedIn account={account} />
          ) : (
            <Suspense fallback={<Wait />}>
              <Login session={session.data} />
            </Suspense>
          )
        ) : session.error ? (
          <main style={{ maxWidth: 640, margin: '10vh auto', padding: 16 }}>
            <ErrorNote error={session.error} retry={() => void session.refetch()} />
          </main>
        ) : (
          <Wait />
        )}
      </App>
    </ConfigProvider>
  )
}

function LoggedIn({ account }: { readonly account: Account }) {
  const book = useBookQuery(true)
  const { path } = useHere()
  useEffect(() => {
    if (path === '/' || path === '/login') go(homeOf(account), 'replace')
  }, [path, account])
  if (!book.data) {
    return book.error ? (
      <main style={{ maxWidth: 640, margin: '10vh auto', padding: 16 }}>
        <ErrorNote error={book.error} retry={() => void book.refetch()} />
      </main>
    ) : (
      <Wait />
    )
  }
  return (
    <BookAtHand book={book.data}>
      <Live>
        <SourceDrawer>
          <Band account={account} />
          <DownNote />
          <main className="room" id="main" tabIndex={-1}>
            <Suspense fallback={<Wait />}>
              <Room path={path} account={account} />
            </Suspense>
          </main>
          <LoginAgain account={account} />
        </SourceDrawer>
      </Live>
    </BookAtHand>
  )
}

function Room({ path, account }: { readonly path: string; readonly account: Account }) {
  const { say } = useSpeech()
  const { query } = useHere()
  const screen = screenAt(path, query, account)
  if (screen) return screen
  if (path === '/' || path === '/login') return <Wait />
  return (
    <p>
      {say('error.notFound')}：<code>{path}</code>{' '}
      <button type="button" className="cite" onClick={() => go(homeOf(account))}>
        {say('error.goHome')}
      </button>
    </p>
  )
}

/** The session ended while somebody was typing: log in on top of the work instead of throwing it away. */
function LoginAgain({ account }: { readonly account: Account }) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const [asked, setAsked] = useState(false)
  useEffect(() => onLoggedOut(() => setAsked(true)), [])
  return (
    <Modal
      open={asked}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      title={say('login.expired')}
      width={400}
    >
      <LoginForm
        name={account.name}
        onDone={(name) => {
          setAsked(false)
          // Another person: nothing of the one before may stay on the screen.
          if (name !== account.name) window.location.assign('/')
          else void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.book[0] })
        }}
      />
    </Modal>
  )
}

function Wait() {
  const { say } = useSpeech()
  return (
    <div style={{ padding: 48, textAlign: 'center' }} aria-live="polite">
      <Spin /> <span className="quiet">{say('app.loading')}</span>
    </div>
  )
}
