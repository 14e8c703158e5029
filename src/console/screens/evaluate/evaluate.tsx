// The third-party evaluator's room (task 8): draw a sample by seed, read its demands masked, give verdicts that stand apart from the files.
import './evaluate.css'
import { Button, Spin } from 'antd'
import { useState } from 'react'
import { useDraw, useSamples } from '../../api/assessment.js'
import { go } from '../../route.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'
import { daysBack } from '../assess/pickers.js'
import { SampleSheet } from './sample-sheet.js'

interface Props {
  readonly id: string | undefined
  readonly mayJudge: boolean
}

export default function Evaluate({ id, mayJudge }: Props) {
  const { say, language } = useSpeech()
  const samples = useSamples()
  if (id !== undefined) return <SampleSheet id={id} mayJudge={mayJudge} />
  return (
    <div className="evaluate">
      <section className="panel">
        <h1>{say('evaluate.title')}</h1>
        <p className="quiet">{say('evaluate.note')}</p>
        {mayJudge ? <Draw /> : null}
        <ErrorNote error={samples.error} retry={() => void samples.refetch()} />
        {samples.isPending ? <Spin /> : null}
        {samples.data?.items.length === 0 ? <p className="quiet">{say('evaluate.none')}</p> : null}
        <ul className="samples">
          {samples.data?.items.map((one) => (
            <li key={one.id}>
              <button type="button" className="cite" onClick={() => go(`/evaluate/${one.id}`)}>
                {one.from} – {one.to}
              </button>{' '}
              {say('evaluate.drawn', { n: one.drawn, of: one.population, size: one.size, seed: one.seed })} ·{' '}
              {say('evaluate.judged', { n: one.judged })}{' '}
              <small className="quiet">
                {one.account} {momentInWords(one.at, language)}
              </small>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Draw() {
  const { say } = useSpeech()
  const draw = useDraw()
  const [wish, setWish] = useState({ from: daysBack(30), to: daysBack(0), size: 5, seed: '' })
  const drawAndOpen = async (): Promise<void> => {
    const drawn = await draw.mutateAsync({ ...wish, seed: wish.seed.trim() })
    go(`/evaluate/${drawn.sample.id}`)
  }
  return (
    <form
      className="draw"
      onSubmit={(event) => {
        event.preventDefault()
        // What went wrong is shown below the form.
        void drawAndOpen().catch(() => {})
      }}
    >
      <label>
        {say('assess.from')}{' '}
        <input type="date" value={wish.from} onChange={({ target }) => setWish({ ...wish, from: target.value })} />
      </label>
      <label>
        {say('assess.to')}{' '}
        <input type="date" value={wish.to} onChange={({ target }) => setWish({ ...wish, to: target.value })} />
      </label>
      <label>
        {say('evaluate.size')}{' '}
        <input
          type="number"
          min={1}
          max={200}
          value={wish.size}
          onChange={({ target }) => setWish({ ...wish, size: Number(target.value) || 1 })}
        />
      </label>
      <label>
        {say('evaluate.seed')}{' '}
        <input
          type="text"
          value={wish.seed}
          maxLength={80}
          onChange={({ target }) => setWish({ ...wish, seed: target.value })}
        />
      </label>
      <Button type="primary" htmlType="submit" loading={draw.isPending} disabled={wish.seed.trim() === ''}>
        {say('evaluate.draw')}
      </Button>
      <ErrorNote error={draw.error} />
    </form>
  )
}
