// The towns as tiles where they roughly lie (the pack says where): how many demands, and how that compares with what is usual.
import type { BoardsView } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'

interface Props {
  readonly boards: BoardsView
  readonly chosen: string | null
  readonly choose: (town: string | null) => void
}

interface Tile {
  readonly count: number
  readonly expected: number | null
}

export function TownTiles({ boards, chosen, choose }: Props) {
  const { say } = useSpeech()
  const labels = useLabels()
  const unknown = sumOf(boards, null).count
  return (
    <section className="panel tiles" aria-labelledby="tiles-title">
      <header>
        <h2 id="tiles-title">{say('boards.map')}</h2>
        <button type="button" aria-pressed={chosen === null} onClick={() => choose(null)}>
          {say('boards.allTowns')}
        </button>
      </header>
      <div className="grid">
        {boards.map.map(({ town, column, row }) => {
          const tile = sumOf(boards, town)
          return (
            <button
              type="button"
              key={town}
              className={`tile t-${toneOf(tile)}`}
              style={{ gridColumn: column, gridRow: row }}
              aria-pressed={chosen === town}
              onClick={() => choose(chosen === town ? null : town)}
            >
              <span>
                {labels
                  .town(town)
                  .replace(/（.*$/, '')
                  .replace(/ \(.*$/, '')}
              </span>
              <b>{tile.count}</b>
              {tile.expected === null ? null : <small>{say('boards.usual', { n: Math.round(tile.expected) })}</small>}
            </button>
          )
        })}
      </div>
      <p className="quiet">
        {say('boards.mapNote')} {unknown > 0 ? `${say('boards.noTown')}：${say('boards.files', { n: unknown })}` : ''}
      </p>
    </section>
  )
}

function sumOf({ boards }: BoardsView, town: string | null): Tile {
  const own = boards.flatMap(({ towns }) => towns.filter((one) => one.town === town))
  const known = own.length > 0 && own.every(({ expected }) => expected !== null)
  return {
    count: own.reduce((sum, { count }) => sum + count, 0),
    expected: known ? own.reduce((sum, { expected }) => sum + (expected ?? 0), 0) : null,
  }
}

function toneOf({ count, expected }: Tile): string {
  if (expected === null) return 'plain'
  const ratio = (count + 3) / (expected + 3)
  return ratio >= 2 ? 'high' : ratio >= 1.3 ? 'more' : ratio <= 0.7 ? 'less' : 'usual'
}
