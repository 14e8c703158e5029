// The end of a review: publish, which cannot be taken back, or reject with a reason.
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { type GazetteView, useSettle } from '../../api/gazettes.js'
import { useSession } from '../../api/reads.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

export function Settle({ view }: { readonly view: GazetteView }) {
  const { say } = useSpeech()
  const { message } = App.useApp()
  const settle = useSettle(view.gazette.id)
  const [asking, setAsking] = useState<'publish' | 'reject' | null>(null)
  const [reason, setReason] = useState('')
  if (useSession().data?.account?.roles.includes('keeper') !== true) return null
  const look = view.anomalies.filter(({ weight }) => weight === 'look').length
  const finish = (how: Parameters<typeof settle.mutate>[0], said: string): void =>
    settle.mutate(how, {
      onSuccess: () => {
        setAsking(null)
        void message.success(said)
      },
    })
  return (
    <div className="deeds">
      <Button type="primary" data-testid="gazette-publish" onClick={() => setAsking('publish')}>
        {say('gazette.publish')}
      </Button>
      <Button data-testid="gazette-reject" onClick={() => setAsking('reject')}>
        {say('gazette.reject')}
      </Button>
      <Modal
        open={asking === 'publish'}
        title={say('gazette.publishAsk')}
        okText={say('gazette.publish')}
        cancelText={say('gazette.cancel')}
        confirmLoading={settle.isPending}
        onOk={() => finish({ publish: true }, say('gazette.published'))}
        onCancel={() => setAsking(null)}
      >
        <p>{say('gazette.publishTell', { instruments: view.instruments.length, look })}</p>
        <ErrorNote error={settle.error} />
      </Modal>
      <Modal
        open={asking === 'reject'}
        title={say('gazette.rejectAsk')}
        okText={say('gazette.reject')}
        okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
        cancelText={say('gazette.cancel')}
        confirmLoading={settle.isPending}
        onOk={() => finish({ reason: reason.trim() }, say('gazette.rejected'))}
        onCancel={() => setAsking(null)}
      >
        <label htmlFor="gazette-reason">{say('gazette.reason')}</label>
        <Input.TextArea
          id="gazette-reason"
          rows={3}
          maxLength={500}
          placeholder={say('gazette.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ErrorNote error={settle.error} />
      </Modal>
    </div>
  )
}
