// The unit's own duty in one line, in its room: who is there now, and from when nobody will be (clause 9).
import { useUnitDuty } from '../../api/seats.js'
import { useSpeech } from '../../words/speak.js'
import { momentInWords } from '../../words/time.js'

export function OwnDuty() {
  const { say, language } = useSpeech()
  const { data } = useUnitDuty()
  const [line] = data?.units ?? []
  if (line === undefined) return null
  const [gap] = line.gaps
  return (
    <p className={line.now === 'nobody' ? 'due late' : 'quiet'} data-testid="own-duty">
      <a href="/duty">{say('duty.own')}</a> {say(`duty.now.${line.now}`)}
      {line.rosterKept ? '' : ` · ${say('duty.noRoster')}`}
      {gap === undefined
        ? ''
        : ` · ${say('duty.gaps')} ${momentInWords(gap.from, language)} – ${momentInWords(gap.to, language)}`}
    </p>
  )
}
