// Told before an order goes out: nobody is on duty at that unit now, when somebody is there next, and who is there instead (clause 9).
import { useUnitDuty } from '../api/seats.js'
import { useSpeech } from '../words/speak.js'
import { momentInWords } from '../words/time.js'

interface Sending {
  readonly unit: string
  readonly town: string | null
  readonly rows: readonly string[]
}

export function DutyWarning({ unit, town, rows }: Sending) {
  const { say, language } = useSpeech()
  const { data } = useUnitDuty(unit, town ?? undefined, rows)
  const [line] = data?.units ?? []
  if (data === undefined || line === undefined || line.unit !== unit || line.heed === 'none') return null
  const next = line.next === null ? '—' : momentInWords(line.next, language)
  const there = data.instead.map(({ name, phone }) => `${name[language]}${phone === null ? '' : ` ${phone}`}`)
  return (
    <p className="due soon" role="status" data-testid="duty-warning">
      {line.rosterKept
        ? say('duty.warn', { unit: line.name[language], next })
        : say('duty.warnNone', { unit: line.name[language] })}{' '}
      {there.length > 0 ? say('duty.instead', { units: there.join('、') }) : ''}{' '}
      {line.heed === 'reason' ? say('duty.reasonWanted') : ''}
    </p>
  )
}
