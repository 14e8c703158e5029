// One sample (task 8): what unit, citizen, supervisor and evaluator each say of the demands drawn, unit by unit; none is added to another.
import { Button, Input, Spin } from 'antd'
import { useState } from 'react'
import { type Sample, useJudge, useSample } from '../../api/assessment.js'
import { go } from '../../route.js'
import { useLabels } from '../../shell/book.js'
import { ErrorNote } from '../../shell/error-note.js'
import { useSpeech } from '../../words/speak.js'

const FOUND = ['done', 'partly', 'not_done', 'cannot_tell'] as const
type Counts = Sample['total']

export function SampleSheet({ id, mayJudge }: { readonly id: string; readonly mayJudge: boolean }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const read = useSample(id)
  if (!read.data) return read.error ? <ErrorNote error={read.error} retry={() => void read.refetch()} /> : <Spin />
  const { sample, demands, units, total } = read.data
  const unitName = (unit: string | null): string => (unit === null ? say('evaluate.noUnit') : labels.unit(unit))
  return (
    <div className="evaluate">
      <section className="panel">
        <header>
          <h1>
            {say('evaluate.sample')} {sample.from} – {sample.to}
          </h1>
          <Button onClick={() => go('/evaluate')}>{say('evaluate.back')}</Button>
        </header>
        <p className="quiet">
          {say('evaluate.drawn', { n: sample.drawn, of: sample.population, size: sample.size, seed: sample.seed })}{' '}
          <span className="mono">{sample.populationDigest.slice(0, 16)}</span>
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('assess.by.unit')}</th>
              <th scope="col">{say('evaluate.unitSays')}</th>
              <th scope="col">{say('evaluate.citizenSays')}</th>
              <th scope="col">{say('evaluate.supervisorSays')}</th>
              <th scope="col">{say('evaluate.evaluatorSays')}</th>
            </tr>
          </thead>
          <tbody>
            <Line name={say('assess.total')} counts={total} />
            {units.map(({ unit, ...counts }) => (
              <Line key={unit ?? ''} name={unitName(unit)} counts={counts} />
            ))}
          </tbody>
        </table>
      </section>
      <section className="panel">
        <h2>{say('evaluate.demands')}</h2>
        <ul className="drawn">
          {demands.map((one) => (
            <Demand key={one.caseId} id={id} demand={one} unit={unitName(one.unit)} mayJudge={mayJudge} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function Line({ name, counts }: { readonly name: string; readonly counts: Counts }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <Bar where={counts.unitSaysDone} among={counts.drawn} />
      <Bar where={counts.citizenSaysSolved} among={counts.drawn} />
      <Bar where={counts.supervisorFoundDone} among={counts.drawn} />
      <Bar where={counts.evaluatorFoundDone} among={counts.judged} />
    </tr>
  )
}

function Bar({ where, among }: { readonly where: number; readonly among: number }) {
  return (
    <td>
      {where}/{among}
      <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="ground" width="100" height="6" />
        <rect className="share" width={among === 0 ? 0 : (where * 100) / among} height="6" />
      </svg>
    </td>
  )
}

interface DemandProps {
  readonly id: string
  readonly demand: Sample['demands'][number]
  readonly unit: string
  readonly mayJudge: boolean
}

function Demand({ id, demand: { caseId, number, truths, verdict }, unit, mayJudge }: DemandProps) {
  const { say } = useSpeech()
  const judge = useJudge(id)
  const [note, setNote] = useState(verdict?.note ?? '')
  const give = (found: string): void => judge.mutate({ caseId, found, note: note.trim() })
  const citizen = truths?.citizenSays
  const supervisor = truths?.supervisorFound
  return (
    <li>
      <p>
        <button type="button" className="cite" onClick={() => go(`/case/${caseId}`)}>
          {number}
        </button>{' '}
        {unit}{' '}
        <small className="quiet">
          {say('evaluate.unitSays')} {say(truths?.unitSaysDone ? 'case.saysDone' : 'case.saysNothing')} ·{' '}
          {say('evaluate.citizenSays')}{' '}
          {citizen === 'yes' || citizen === 'partly' || citizen === 'no'
            ? say(`resolved.${citizen}`)
            : say('case.saysNothing')}{' '}
          · {say('evaluate.supervisorSays')}{' '}
          {supervisor === 'done' || supervisor === 'partly' || supervisor === 'not_done'
            ? say(`found.${supervisor}`)
            : say('case.saysNothing')}
        </small>
      </p>
      {verdict === null ? null : (
        <p>
          <b>{say(`evaluate.found.${verdict.found}`)}</b> {verdict.note}
        </p>
      )}
      {mayJudge ? (
        <div className="judge">
          <Input
            aria-label={say('evaluate.verdictNote')}
            placeholder={say('evaluate.verdictNote')}
            value={note}
            maxLength={2000}
            onChange={({ target }) => setNote(target.value)}
          />
          {FOUND.map((found) => (
            <Button
              key={found}
              size="small"
              type={verdict?.found === found ? 'primary' : 'default'}
              disabled={note.trim() === '' || judge.isPending}
              onClick={() => give(found)}
            >
              {say(`evaluate.found.${found}`)}
            </Button>
          ))}
          <ErrorNote error={judge.error} />
        </div>
      ) : null}
    </li>
  )
}
