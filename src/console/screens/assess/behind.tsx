// What stands behind a figure (task 8): its formula, its denominator, what was left out and its clause, then its demands, page by page.
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import {
  type SheetIndicator,
  type SheetRows,
  type SheetWish,
  type Standing,
  useSheetRows,
} from '../../api/assessment.js'
import { go } from '../../route.js'
import { Cites } from '../../shell/cites.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { useGroupLabel } from './group-label.js'
import type { Opened } from './opened.js'

type Row = SheetRows['items'][number]

const STANDINGS = ['numerator', 'denominator', 'left_out'] as const

interface Props {
  readonly wish: SheetWish
  readonly opened: Opened
  readonly close: () => void
}

export function Behind({ wish, opened, close }: Props) {
  const { say, of, language } = useSpeech()
  const label = useGroupLabel(wish.by)
  const [standing, setStanding] = useState<Standing | null>(null)
  const rows = useSheetRows({ ...wish, ...opened, ...(standing === null ? {} : { standing }) })
  const first = rows.data?.pages[0]
  const name = [
    first === undefined ? opened.indicator : of(first.indicator.name),
    ...(opened.group === undefined ? [] : [label(opened.group)]),
  ].join(' · ')
  return (
    <Drawer open title={say('assess.rows', { name, n: first?.total ?? '…' })} onClose={close} size={460}>
      {first === undefined ? null : <Formula indicator={first.indicator} />}
      <p className="stretches">
        <button type="button" aria-pressed={standing === null} onClick={() => setStanding(null)}>
          {say('assess.standing.all')}
        </button>
        {STANDINGS.map((one) => (
          <button key={one} type="button" aria-pressed={standing === one} onClick={() => setStanding(one)}>
            {say(`assess.standing.${one}`)}
          </button>
        ))}
      </p>
      <ErrorNote error={rows.error} retry={() => void rows.refetch()} />
      {first?.total === 0 ? <p className="quiet">{say('assess.noRows')}</p> : null}
      <ul className="behind">
        {keyed(rows.data?.pages.flatMap(({ items }) => items) ?? []).map(
          ({ key, caseId, number, received, standing: how, value }) => (
            <li key={key}>
              <button type="button" className="cite" onClick={() => go(`/case/${caseId}`)}>
                {number}
              </button>{' '}
              <small className="quiet">{momentInWords(received, language)}</small>{' '}
              <small>
                {say(`assess.standing.${how}`)}
                {value === null ? '' : ` · ${value}`}
              </small>
            </li>
          ),
        )}
      </ul>
      {rows.hasNextPage ? (
        <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {say('assess.more')}
        </Button>
      ) : null}
    </Drawer>
  )
}

/** One demand may have several orders in a figure, so its id alone names no line. */
function keyed(items: readonly Row[]): readonly (Row & { readonly key: string })[] {
  const times = new Map<string, number>()
  return items.map((one) => {
    const nth = (times.get(one.caseId) ?? 0) + 1
    times.set(one.caseId, nth)
    return { ...one, key: `${one.caseId}.${nth}` }
  })
}

function Formula({ indicator }: { readonly indicator: SheetIndicator }) {
  const { say, of } = useSpeech()
  const { where, among, of: value, leftOut, note, cites } = indicator
  const lines = [
    ['assess.where', where ?? (value === undefined ? undefined : value)],
    ['assess.among', among],
    ['assess.leavesOut', leftOut],
  ] as const
  return (
    <div className="formula">
      {note ? <p>{of(note)}</p> : null}
      <dl>
        {lines.map(([word, text]) => (
          <div key={word}>
            <dt>{say(word)}</dt>
            <dd className="mono">
              {text ?? say(word === 'assess.leavesOut' ? 'assess.nothing' : 'assess.everything')}
            </dd>
          </div>
        ))}
      </dl>
      <Cites cites={cites} />
    </div>
  )
}
