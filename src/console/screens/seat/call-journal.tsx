// What became of the voice leg: with the manual phone adapter the agent says it, one click each.
import { Button } from 'antd'
import { usePerform } from '../../api/perform.js'
import type { CallRecord, CaseFile } from '../../api/shapes.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

const FOLLOWING: Record<CallRecord['state'], readonly ('connected' | 'completed' | 'failed' | 'caller_lost')[]> = {
  requested: ['connected', 'failed', 'caller_lost'],
  connected: ['completed', 'caller_lost'],
  completed: [],
  failed: [],
  caller_lost: [],
}

export function CallJournal({ file }: { readonly file: CaseFile }) {
  const { say } = useSpeech()
  const { word } = useLabels()
  const { perform, busy, error } = usePerform()
  const call = file.calls.at(-1)
  if (!call) return null
  return (
    <div className="call" role="status">
      <p>
        <strong>{word('modes', call.mode)}</strong> · {say(`call.${call.state}`)} · {say('call.token')}{' '}
        <b className="mono token">{call.token}</b>
      </p>
      <div className="deeds">
        {FOLLOWING[call.state].map((event) => (
          <Button
            key={event}
            size="small"
            danger={event === 'caller_lost'}
            loading={busy}
            onClick={() =>
              void perform({ caseId: file.id, name: 'record-call', body: { opId: call.opId, event } }).catch(
                () => undefined,
              )
            }
          >
            {say(`call.${event}`)}
          </Button>
        ))}
      </div>
      <ErrorNote error={error} />
    </div>
  )
}
