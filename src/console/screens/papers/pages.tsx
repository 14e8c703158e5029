// The public pages of the gazette: papers, contents, graph, posts, chronicle. No login; every page has an address that stays.
import './papers.css'
import './paper.css'
import type { ReactNode } from 'react'
import { usePlace } from '../../api/reads.js'
import { useHere } from '../../route.js'
import { Mark } from '../../shell/mark.js'
import { useSpeech } from '../../words/speak.js'
import type { Word } from '../../words/zh.js'
import { Chronicle } from './chronicle.js'
import { Contents } from './contents.js'
import { Graph } from './graph.js'
import { Link } from './link.js'
import { PaperList } from './paper-list.js'
import { PaperPage } from './paper-page.js'
import { Person, Posts } from './posts.js'

const TABS: readonly (readonly [path: string, word: Word])[] = [
  ['/papers', 'papers.list'],
  ['/papers/contents', 'papers.contents'],
  ['/papers/graph', 'papers.graph'],
  ['/posts', 'papers.posts'],
  ['/chronicle', 'papers.chronicle'],
]

export default function Pages() {
  const { say, of, toggle } = useSpeech()
  const { path } = useHere()
  const place = usePlace().data
  return (
    <div className="papers">
      <header>
        <Mark size={34} />
        <span>
          <strong>{of(place?.name) || say('app.name')}</strong>
          <small>{say('papers.title')}</small>
        </span>
        <button type="button" lang={say('app.languageLang')} onClick={toggle} title={say('app.languageHint')}>
          {say('app.language')}
        </button>
      </header>
      <nav aria-label={say('nav.main')}>
        {TABS.map(([to, word]) => (
          <Link key={to} to={to} current={to === path || (to === '/papers' && isPaper(path))}>
            {say(word)}
          </Link>
        ))}
        <Link to="/progress">{say('papers.progress')}</Link>
      </nav>
      <main id="main">{pageOf(path)}</main>
      <footer>
        <p>
          {say('papers.disclaimer')} <a href="/login">{say('papers.staff')}</a>
        </p>
      </footer>
    </div>
  )
}

function isPaper(path: string): boolean {
  return path.startsWith('/papers/') && path !== '/papers/contents' && path !== '/papers/graph'
}

function pageOf(path: string): ReactNode {
  if (path === '/papers/contents') return <Contents />
  if (path === '/papers/graph') return <Graph />
  if (path === '/chronicle') return <Chronicle />
  if (path === '/posts') return <Posts />
  const person = lastOf(/^\/posts\/(.+)$/u, path)
  if (person !== null) return <Person key={person} person={person} />
  const id = lastOf(/^\/papers\/(.+)$/u, path)
  return id === null ? <PaperList /> : <PaperPage key={id} id={id} />
}

function lastOf(pattern: RegExp, path: string): string | null {
  const found = pattern.exec(path)?.[1]
  if (found === undefined) return null
  try {
    return decodeURIComponent(found)
  } catch {
    return found
  }
}
