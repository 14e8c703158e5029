// Joint meetings (clauses 2 and 8): what has to come before one, the meetings themselves, the catalogue before and after, its use.
import './meetings.css'
import { useSpeech } from '../../words/speak.js'
import { AgendaBoard } from './agenda-board.js'
import { CatalogueChanges } from './catalogue-changes.js'
import { CatalogueUse } from './catalogue-use.js'
import { Link } from './link.js'
import { MeetingList } from './meeting-list.js'
import { MeetingPage } from './meeting-page.js'

const TABS = ['agenda', 'meetings', 'changes', 'use'] as const
type Tab = (typeof TABS)[number]

interface Props {
  readonly rest: readonly string[]
  readonly roles: readonly string[]
}

export default function Meetings({ rest, roles }: Props) {
  const { say } = useSpeech()
  const [named, id] = rest
  const prepares = roles.some((role) => role === 'supervisor' || role === 'shift_lead')
  const reckons = prepares || roles.some((role) => role === 'auditor' || role === 'dispatcher')
  const tabs = TABS.filter((tab) => reckons || tab === 'meetings' || tab === 'changes')
  const tab: Tab = tabs.find((one) => one === named) ?? tabs[0] ?? 'meetings'
  return (
    <div className="meetings">
      <header className="panel">
        <h1>{say('meetings.title')}</h1>
        <nav aria-label={say('meetings.tabs')}>
          {tabs.map((one) => (
            <Link key={one} to={`/meetings/${one}`} current={one === tab}>
              {say(`meetings.tab.${one}`)}
            </Link>
          ))}
        </nav>
      </header>
      {tab === 'agenda' ? <AgendaBoard prepares={prepares} /> : null}
      {tab === 'meetings' ? (
        id ? (
          <MeetingPage key={id} id={id} prepares={prepares} />
        ) : (
          <MeetingList prepares={prepares} />
        )
      ) : null}
      {tab === 'changes' ? <CatalogueChanges mayTry={reckons} /> : null}
      {tab === 'use' ? <CatalogueUse /> : null}
    </div>
  )
}
