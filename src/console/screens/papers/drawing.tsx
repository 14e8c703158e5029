// The graph of papers drawn: boxes are links, lines are told by their colour and by a title, and the list beside says the same in words.
import type { PaperGraphView } from '../../api/papers.js'
import { go } from '../../route.js'
import { useSpeech } from '../../words/speak.js'
import { paperAddress } from './link.js'

const GONE = new Set(['repealed', 'annulled', 'replaced', 'expired'])
const LETTERS = 27

export function Drawing({
  graph: { nodes, edges, picture },
  asOf,
}: {
  readonly graph: PaperGraphView
  readonly asOf: string | undefined
}) {
  const { say } = useSpeech()
  const boxes = new Map(picture.boxes.map((box) => [box.key, box]))
  return (
    <nav className="scroll drawing" aria-label={say('papers.graph')}>
      <svg viewBox={`0 0 ${picture.width} ${picture.height}`} width={picture.width}>
        <title>{say('papers.graph')}</title>
        {edges.map(({ from, to, type }, at) => (
          <path key={`${from} ${to} ${type}`} className={`edge ${type}`} d={picture.paths[at]}>
            <title>{`${from} ${say(`papers.out.${type}`)} ${to}`}</title>
          </path>
        ))}
        {nodes.map(({ key, title, status, inHouse }) => {
          const box = boxes.get(key)
          if (!box) return null
          const address = paperAddress(key, asOf)
          return (
            <a
              key={key}
              href={address}
              className={`${inHouse ? 'in' : 'out'}${GONE.has(status) ? ' gone' : ''}`}
              onClick={(event) => {
                event.preventDefault()
                go(address)
              }}
            >
              <title>{`${key} ${title}`}</title>
              <rect x={box.x} y={box.y} width={box.w} height={box.h} rx="6" />
              <text x={box.x + 9} y={box.y + 16} className="number">
                {cut(key, LETTERS - 6)} · {say(`papers.status.${status}`)}
              </text>
              <text x={box.x + 9} y={box.y + 31}>
                {title === key ? '' : cut(title, LETTERS)}
              </text>
            </a>
          )
        })}
      </svg>
    </nav>
  )
}

function cut(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}
