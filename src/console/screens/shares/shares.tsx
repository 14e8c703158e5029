// Data sharing: the grants I hold or my desk gave, what each allows and what stands in its way, and what has been called back (clause 5).
import { Button, Spin } from 'antd'
import '../registers/registers.css'
import './shares.css'
import { type ShareView, useShares } from '../../api/shares.js'
import { go } from '../../route.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { Grant } from './grant.js'
import { GrantFacts } from './grant-facts.js'
import { Recalls } from './recalls.js'

export default function Shares({ number }: { readonly number: string | undefined }) {
  const { say } = useSpeech()
  const shares = useShares()
  const chosen = shares.data?.find((one) => one.number === number)
  if (chosen) return <Grant share={chosen} />
  return (
    <div className="shares" data-testid="shares">
      <header className="panel register-head">
        <div>
          <h1>{say('nav.shares')}</h1>
          <p className="quiet">{say('shares.what')}</p>
        </div>
        <div className="buttons">
          <Button onClick={() => go('/registers/data-sharing')}>{say('shares.ask')}</Button>
        </div>
      </header>
      <ErrorNote error={shares.error} retry={() => void shares.refetch()} />
      {shares.isLoading ? <Spin /> : null}
      {shares.data?.length === 0 ? <p className="panel quiet">{say('shares.none')}</p> : null}
      {(shares.data ?? []).map((share) => (
        <Line key={share.id} share={share} />
      ))}
      <Recalls />
    </div>
  )
}

function Line({ share }: { readonly share: ShareView }) {
  const { say } = useSpeech()
  return (
    <section className="panel" aria-labelledby={`grant-${share.number}`} data-grant={share.number}>
      <header>
        <h2 id={`grant-${share.number}`}>
          <span className="mono">{share.number}</span> {share.purpose}
        </h2>
        {share.mine && share.whyNot === null ? (
          <Button type="primary" onClick={() => go(`/shares/${share.number}`)} data-testid={`use-${share.number}`}>
            {say('shares.use')}
          </Button>
        ) : (
          <Button onClick={() => go(`/record/${share.id}`)}>{say('shares.ask')}</Button>
        )}
      </header>
      <GrantFacts share={share} />
    </section>
  )
}
