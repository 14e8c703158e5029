// The demands behind a number, a hundred at a time: as many as the number said, of the same moment.
import { Button, Drawer, Spin } from 'antd'
import { useState } from 'react'
import { type BoardPlace, useBoardCases } from '../../api/boards.js'
import type { BoardFile } from '../../api/shapes.js'
import { go } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

interface Props {
  readonly place: BoardPlace
  readonly what: string
  readonly close: () => void
}

export function CasesDrawer({ place, what, close }: Props) {
  const { say } = useSpeech()
  const [from, setFrom] = useState(0)
  // The moment stays the one that was opened, however often the board behind is made anew.
  const [opened] = useState(place)
  const cases = useBoardCases(opened, from)
  const { data } = cases
  return (
    <Drawer open onClose={close} size="large" title={data ? say('boards.cases', { what, n: data.total }) : what}>
      <ErrorNote error={cases.error} retry={() => void cases.refetch()} />
      {data ? <FileTable items={data.items} from={from} /> : cases.error ? null : <Spin />}
      {data?.next != null ? (
        <Button onClick={() => setFrom(data.next ?? 0)}>
          {say('boards.more', { n: Math.min(100, data.total - data.next) })}
        </Button>
      ) : null}
    </Drawer>
  )
}

export function FileTable({ items, from = 0 }: { readonly items: readonly BoardFile[]; readonly from?: number }) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  return (
    <table className="board-files">
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">{say('boards.number')}</th>
          <th scope="col">{say('boards.when')}</th>
          <th scope="col">{say('boards.said')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((file, at) => (
          <tr key={file.caseId} className={file.danger ? 'dangerous' : ''}>
            <td>{from + at + 1}</td>
            <td>
              <a
                href={`/case/${file.caseId}`}
                className="mono"
                onClick={(event) => {
                  event.preventDefault()
                  go(`/case/${file.caseId}`)
                }}
              >
                {file.number}
              </a>
            </td>
            <td>{momentInWords(file.receivedAt, language)}</td>
            <td>{[labels.town(file.town), file.title].filter(Boolean).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
