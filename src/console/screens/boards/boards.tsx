// The four boards of clause 6 side by side, the district as tiles, and the inbox of early warnings.
import './boards.css'
import './drawings.css'
import { Spin } from 'antd'
import { useState } from 'react'
import { useBoards } from '../../api/boards.js'
import type { BoardPeriod, BoardsView } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { CasesDrawer } from './cases-drawer.js'
import type { Opened } from './opened.js'
import { TopicCard } from './topic-card.js'
import { TownTiles } from './town-tiles.js'
import { WarningsInbox } from './warnings-inbox.js'

const PERIODS: readonly BoardPeriod[] = ['day', 'week', 'month']

export default function Boards() {
  const { say, language } = useSpeech()
  const [period, setPeriod] = useState<BoardPeriod>('week')
  const [town, setTown] = useState<string | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const boards = useBoards(period)
  const { data } = boards
  return (
    <div className="boards">
      <header className="top">
        <h1>{say('boards.title')}</h1>
        <fieldset className="spans">
          <legend className="skip">{say('boards.title')}</legend>
          {PERIODS.map((one) => (
            <button type="button" key={one} aria-pressed={period === one} onClick={() => setPeriod(one)}>
              {say(`boards.${one}`)}
            </button>
          ))}
        </fieldset>
        {data ? (
          <p className="quiet" data-testid="boards-total">
            {say('boards.total', { n: totalOf(data), at: momentInWords(data.until, language) })}
            {data.boards.every(({ expected }) => expected === null) ? ` ${say('boards.noUsual')}` : ''}
          </p>
        ) : null}
      </header>
      <ErrorNote error={boards.error} retry={() => void boards.refetch()} />
      {data ? (
        <>
          <div className="head">
            <TownTiles boards={data} chosen={town} choose={setTown} />
            <WarningsInbox boards={data} />
          </div>
          <div className="columns">
            {data.boards.map((board) => (
              <Column key={board.id} board={board} town={town} signs={data.signs} open={setOpened} />
            ))}
          </div>
        </>
      ) : boards.error ? null : (
        <Spin />
      )}
      {opened && data ? (
        <CasesDrawer
          key={opened.topic}
          place={{ period: data.period, until: data.until, topic: opened.topic }}
          what={opened.what}
          close={() => setOpened(null)}
        />
      ) : null}
    </div>
  )
}

export function totalOf({ boards }: BoardsView): number {
  return boards.reduce((sum, { count }) => sum + count, 0)
}

interface ColumnProps {
  readonly board: BoardsView['boards'][number]
  readonly town: string | null
  readonly signs: BoardsView['signs']
  readonly open: (opened: Opened) => void
}

function Column({ board, town, signs, open }: ColumnProps) {
  const { say, of } = useSpeech()
  const labels = useLabels()
  const there = town === null ? board : board.towns.find((one) => one.town === town)
  const count = there?.count ?? 0
  const expected = there?.expected ?? null
  const topics = board.topics.filter((topic) => town === null || topic.town === town)
  const what = [of(board.name), town === null ? '' : labels.town(town)].filter(Boolean).join(' · ')
  return (
    <section className={`panel column b-${board.id}`} aria-labelledby={`board-${board.id}`} data-board={board.id}>
      <header>
        <h2 id={`board-${board.id}`}>{of(board.name)}</h2>
        <button
          type="button"
          className="number"
          disabled={count === 0}
          aria-label={say('boards.open', { what, n: count })}
          onClick={() => open({ topic: ['board', board.id, ...(town === null ? [] : [town])].join('|'), what })}
        >
          {count}
        </button>
      </header>
      <p className="quiet">
        {of(board.what)}
        {expected === null ? '' : ` · ${say('boards.usual', { n: Math.round(expected) })}`}
      </p>
      {topics.length === 0 ? <p className="quiet">{say('boards.quiet')}</p> : null}
      <ul>
        {topics.map((topic) => (
          <li key={topic.key}>
            <TopicCard topic={topic} signs={signs} open={open} />
          </li>
        ))}
      </ul>
    </section>
  )
}
