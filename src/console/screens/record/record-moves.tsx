// What this account may do to the record now, each with its clause; and after it, what was advised.
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { usePerformRecord } from '../../api/perform-record.js'
import type { RecordFile, Register } from '../../api/register-shapes.js'
import type { Bilingual } from '../../api/shapes.js'
import { RecordDialog } from '../../records/record-dialog.js'
import { Cites } from '../../shell/cites.js'
import { useSpeech } from '../../words/speak.js'

type Move = Register['moves'][number]

interface Props {
  readonly record: RecordFile
  readonly register: Register
}

export function RecordMoves({ record, register }: Props) {
  const { say, of } = useSpeech()
  const [opening, setOpening] = useState<Move | null>(null)
  const [advice, setAdvice] = useState<readonly Bilingual[]>([])
  const moves = record.allowed.flatMap(
    (id) => register.moves.find((move) => move.id === id && move.from.includes(record.state)) ?? [],
  )
  return (
    <div className="moves" data-testid="moves">
      {advice.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          closable
          title={say('record.advice')}
          description={advice.map((one) => <div key={one.zh}>{of(one)}</div>)}
        />
      ) : null}
      {moves.length === 0 ? (
        <p className="quiet">{say(record.open ? 'record.noMove' : 'record.ended')}</p>
      ) : (
        <p className="buttons">
          {moves.map((move, at) => (
            <Button
              key={move.id}
              type={at === 0 ? 'primary' : 'default'}
              data-move={move.id}
              onClick={() => setOpening(move)}
            >
              {of(move.name)}
            </Button>
          ))}
        </p>
      )}
      {opening ? (
        <MoveDialog
          key={opening.id}
          move={opening}
          record={record}
          register={register}
          onClose={() => setOpening(null)}
          onAdvice={setAdvice}
        />
      ) : null}
    </div>
  )
}

interface DialogProps extends Props {
  readonly move: Move
  readonly onClose: () => void
  readonly onAdvice: (advice: readonly Bilingual[]) => void
}

function MoveDialog({ move, record, register, onClose, onAdvice }: DialogProps) {
  const { say, of } = useSpeech()
  const { message } = App.useApp()
  const { perform, refresh, busy, error } = usePerformRecord()
  const fields = register.fields.filter(({ id, computed }) => move.takes.includes(id) && !computed)
  const to = move.to === '=' ? null : register.states.find(({ id }) => id === move.to)
  const send = async (given: Record<string, unknown>, note: string): Promise<boolean> => {
    const body = { fields: given, ...(note ? { note } : {}) }
    const answer = await perform(`/api/records/${record.id}/moves/${move.id}`, body, record.version)
    if (!answer) return false
    refresh()
    onAdvice(answer.advice)
    void message.success(say('record.moved', { deed: of(move.name) }))
    onClose()
    return true
  }
  return (
    <RecordDialog
      title={
        <>
          {of(move.name)} <span className="quiet mono">{record.number}</span>
        </>
      }
      okText={of(move.name)}
      fields={fields}
      needs={move.needs}
      before={record.fields}
      links={record.links}
      words={{ label: say('record.note'), required: false, max: 1000 }}
      draft={`${record.id}.${move.id}`}
      busy={busy}
      error={error}
      send={send}
      onClose={onClose}
    >
      <p className="quiet move-head">
        {record.headline}
        {to ? ` → ${of(to.name)}` : ''} <Cites cites={move.cites} />
      </p>
    </RecordDialog>
  )
}
