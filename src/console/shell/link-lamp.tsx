// Whether the other platform hears us: a lamp with words, and the numbers behind it one click away.
import { Descriptions, Popover } from 'antd'
import { useBeat } from '../api/live.js'
import { useOverview } from '../api/reads.js'
import type { LinkState } from '../api/shapes.js'
import { useSpeech } from '../words/speak.js'
import { useNow } from '../words/tick.js'
import { momentInWords, spanInWords } from '../words/time.js'
import { useLabels } from './book.js'

export function LinkLamp() {
  // The link has no events of its own that are sure to arrive, so it is asked for often even while the stream runs.
  const overview = useOverview(Math.min(useBeat(), 10_000))
  const { say } = useSpeech()
  const link = overview.data?.link
  const words = useLinkWords(link)
  if (!link) return null
  return (
    <Popover title={say('link.title')} content={<LinkNumbers link={link} />} trigger="click" placement="bottomRight">
      <button type="button" className={`lamp ${link.status}`} data-testid="link-lamp">
        {words}
        {link.waiting > 0 ? ` · ${say('link.waiting', { n: link.waiting })}` : ''}
      </button>
    </Popover>
  )
}

export function useLinkWords(link: LinkState | undefined): string {
  const { say, language } = useSpeech()
  const { platformName } = useLabels()
  const now = useNow()
  if (!link) return ''
  const peer = platformName(link.peer)
  if (link.status === 'down') {
    return say('link.down', { peer, span: spanInWords(now - Date.parse(link.downSince ?? link.since), language) })
  }
  return say(`link.${link.status}`, { peer })
}

export function LinkNumbers({ link }: { readonly link: LinkState }) {
  const { say, language } = useSpeech()
  const at = (moment: string | null): string => (moment ? momentInWords(moment, language) : say('link.never'))
  return (
    <div style={{ maxWidth: 320 }}>
      <p className="quiet" style={{ marginTop: 0 }}>
        {say(`link.explain.${link.status}`)}
      </p>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'heard', label: say('link.lastHeard'), children: at(link.lastHeardAt) },
          { key: 'sent', label: say('link.lastSent'), children: at(link.lastSentAt) },
          { key: 'waiting', label: say('link.waitingLabel'), children: link.waiting },
          {
            key: 'numbers',
            label: say('link.sealed'),
            children: `${link.sealedTo} · ${say('link.receipted')} ${link.receiptedTo}`,
          },
          { key: 'applied', label: say('link.applied'), children: link.appliedTo },
          ...(link.early > 0 ? [{ key: 'early', label: say('link.early'), children: link.early }] : []),
          { key: 'quarantined', label: say('link.quarantined'), children: link.quarantined },
          ...(link.lastError
            ? [
                {
                  key: 'error',
                  label: say('link.lastError'),
                  children: `${momentInWords(link.lastError.at, language)} ${link.lastError.code}`,
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}
