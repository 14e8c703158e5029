// One topic: where and what, how many people, what is usual, its line over four weeks with the expected band, danger and signs.
import type { BoardsView, BoardTopic } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { useSpeech } from '../../words/speak.js'
import type { Opened } from './opened.js'
import { Bars, TrendLine } from './trend-line.js'

interface Props {
  readonly topic: BoardTopic
  readonly signs: BoardsView['signs']
  readonly open: (opened: Opened) => void
}

export function TopicCard({ topic, signs, open }: Props) {
  const { say, of } = useSpeech()
  const labels = useLabels()
  const { key, scope, row, rowName, town, place, size, people, danger, expected, unusual, fresh, trend, bars } = topic
  const where = [labels.town(town), place].filter(Boolean).join(' ')
  const matter = row === null ? say(scope === 'words' ? 'boards.byWords' : 'boards.spot') : `${rowName ?? ''}（${row}）`
  const what = [where, matter].filter(Boolean).join(' · ')
  return (
    <article className={unusual ? 'topic unusual' : 'topic'} data-topic={key}>
      <h3>
        <button
          type="button"
          onClick={() => open({ topic: key, what })}
          aria-label={say('boards.open', { what, n: size })}
        >
          {what}
        </button>
      </h3>
      <p className="marks">
        <b>{say('boards.people', { people, files: size })}</b>
        {expected === null ? null : <span>{say('boards.usual', { n: shortNumber(expected) })}</span>}
        {unusual ? <span className="mark late">{say('boards.unusual')}</span> : null}
        {fresh ? <span className="mark soon">{say('boards.fresh')}</span> : null}
        {danger > 0 ? <span className="mark late">{say('boards.danger', { n: danger })}</span> : null}
        {topic.signs.map((id) => (
          <span key={id} className="mark late">
            {of(signs.find((sign) => sign.id === id)?.name) || id}
          </span>
        ))}
      </p>
      {trend.length > 1 ? <TrendLine trend={trend} /> : <Bars bars={bars} />}
      {topic.samples[0] ? <q>{topic.samples[0].title}</q> : null}
    </article>
  )
}

function shortNumber(value: number): string {
  return value >= 10 ? String(Math.round(value)) : String(Math.round(value * 10) / 10)
}
