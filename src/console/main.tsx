// The door of the console: the citizen page comes without the staff kit, everything else behind a login.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import './shell/look.css'
import { Problem } from './api/problem.js'
import { useHere } from './route.js'
import { Mishap } from './shell/mishap.js'
import { Speaking, useSpeech } from './words/speak.js'

const Ask = lazy(() => import('./screens/ask/ask.js'))
const Citizen = lazy(() => import('./screens/progress/citizen.js'))
const Papers = lazy(() => import('./screens/papers/pages.js'))
const Catalogue = lazy(() => import('./screens/open/catalogue.js'))
const Open = lazy(() => import('./screens/open/pages.js'))
const Staff = lazy(() => import('./shell/staff.js'))

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2000,
      refetchOnWindowFocus: true,
      // What the server refuses it will refuse again; only silence is worth another try.
      retry: (count, error) => count < 2 && error instanceof Problem && error.unreachable,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

function Door() {
  const { path } = useHere()
  const { say } = useSpeech()
  return (
    <Mishap>
      <Suspense fallback={<p style={{ padding: 24 }}>{say('app.loading')}</p>}>
        {path.startsWith('/progress') ? (
          <Citizen />
        ) : /^\/(?:papers|posts|chronicle)(?:\/|$)/u.test(path) ? (
          <Papers />
        ) : path === '/ask' || path.startsWith('/ask/') ? (
          <Ask />
        ) : path === '/catalogue' ? (
          <Catalogue />
        ) : path === '/open' || path.startsWith('/open/') ? (
          <Open />
        ) : (
          <Staff />
        )}
      </Suspense>
    </Mishap>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Speaking>
          <Door />
        </Speaking>
      </QueryClientProvider>
    </StrictMode>,
  )
}
