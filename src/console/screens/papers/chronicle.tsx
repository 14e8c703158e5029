// The chronicle of the published issues, day by day.
import { useChronicle } from '../../api/papers.js'
import { useSpeech } from '../../words/speak.js'
import { DayField, useAsked } from './day-field.js'
import { ErrorLine } from './error-line.js'

export function Chronicle() {
  const { say, of } = useSpeech()
  const chronicle = useChronicle({ from: useAsked('from'), to: useAsked('to') })
  return (
    <>
      <h1>{say('papers.chronicle')}</h1>
      <div className="asking">
        <DayField name="from" label={say('chronicle.from')} />
        <DayField name="to" label={say('chronicle.to')} />
      </div>
      <ErrorLine error={chronicle.error} />
      {chronicle.data?.corrections.map((one) => (
        <p key={one.zh} className="note">
          {say('chronicle.corrected')}：{of(one)}
        </p>
      ))}
      {chronicle.data?.days.length === 0 ? <p>{say('chronicle.none')}</p> : null}
      <dl className="chronicle" data-testid="chronicle">
        {chronicle.data?.days.map(({ day, events }) => (
          <div key={day}>
            <dt>
              <time dateTime={day}>{day}</time>
            </dt>
            {events.map(({ text }) => (
              <dd key={text} lang="zh-CN">
                {text}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  )
}
